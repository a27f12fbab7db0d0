import type { Storage } from './storage'

const prefix = 'shupu:'

/** In a private window the browser may refuse; the page then works without memory. */
function attempt<Value>(read: () => Value): Value | null {
  try {
    return read()
  } catch {
    return null
  }
}

export const storage: Storage = {
  read: (key) => attempt(() => JSON.parse(localStorage.getItem(prefix + key) ?? 'null') as unknown),
  write: (key, value) => {
    attempt(() => localStorage.setItem(prefix + key, JSON.stringify(value)))
  },
  remove: (key) => {
    attempt(() => localStorage.removeItem(prefix + key))
  },
}
