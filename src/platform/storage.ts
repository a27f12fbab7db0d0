import { notConnected } from './not-connected'

/** What stays on the phone between starts. Values are JSON; a full or forbidden storage loses the write and nothing else. */
export interface Storage {
  /** Null when there is nothing, or nothing readable. */
  readonly read: (key: string) => unknown
  readonly write: (key: string, value: unknown) => void
  readonly remove: (key: string) => void
}

export const storage: Storage = { read: notConnected, write: notConnected, remove: notConnected }
