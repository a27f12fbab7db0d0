const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** A lower-case ULID: 26 characters, ordered by time, valid as any WeChat order, refund or bill number. */
export type Ulid = string

export const ulidPattern = /^[0-7][0-9a-hjkmnp-tv-z]{25}$/

/** Makes a ULID from the time in ms and a source of numbers in [0, 1). */
export function createUlid(timeMs: number, random: () => number = Math.random): Ulid {
  let time = timeMs
  let head = ''
  for (let index = 0; index < 10; index += 1) {
    head = alphabet.charAt(time % 32) + head
    time = Math.floor(time / 32)
  }
  let tail = ''
  for (let index = 0; index < 16; index += 1) tail += alphabet.charAt(Math.floor(random() * 32))
  return head + tail
}
