/* SHA-256 (FIPS 180-4) of a text, in hex. WeChat has no digest of its own; a package would cost more than these lines. */

/** The first `count` prime numbers. */
function primes(count: number): readonly number[] {
  const found: number[] = []
  for (let candidate = 2; found.length < count; candidate += 1) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate)
  }
  return found
}

/** The first 32 bits of the fraction of a root. */
const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0

const start = primes(8).map((prime) => fraction(Math.sqrt(prime)))
const constants = primes(64).map((prime) => fraction(Math.cbrt(prime)))

const turn = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits))

/** WeChat's engine has no TextEncoder. Rejects half a surrogate pair, as encodeURIComponent does. */
function utf8(text: string): number[] {
  const bytes: number[] = []
  for (const [code] of encodeURIComponent(text).matchAll(/%..|./g)) {
    bytes.push(code.length === 3 ? Number.parseInt(code.slice(1), 16) : code.charCodeAt(0))
  }
  return bytes
}

/** The bytes as words of 32 bits, ended by a one, zeroes and the length, up to a whole block of 16 words. */
function padded(bytes: readonly number[]): Int32Array {
  const words = new Int32Array(((bytes.length + 8) >> 6) * 16 + 16)
  for (const [index, byte] of [...bytes, 0x80].entries()) words[index >> 2] = word(words, index >> 2) | (byte << (24 - (index % 4) * 8))
  words[words.length - 1] = bytes.length * 8
  return words
}

const word = (words: Int32Array | readonly number[], index: number): number => words[index] ?? 0

/** A block's 16 words drawn out to 64. */
function schedule(block: Int32Array): Int32Array {
  const words = new Int32Array(64)
  words.set(block)
  for (let index = 16; index < 64; index += 1) {
    const [near, far] = [word(words, index - 2), word(words, index - 15)]
    const mixedFar = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)
    const mixedNear = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10)
    words[index] = word(words, index - 16) + mixedFar + word(words, index - 7) + mixedNear
  }
  return words
}

type State = readonly [number, number, number, number, number, number, number, number]

function compress(state: State, block: Int32Array): State {
  const words = schedule(block)
  let [a, b, c, d, e, f, g, h] = state
  for (let index = 0; index < 64; index += 1) {
    const chosen = (e & f) ^ (~e & g)
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + chosen + word(constants, index) + word(words, index)) | 0
    const most = (a & b) ^ (a & c) ^ (b & c)
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + most) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  return [a, b, c, d, e, f, g, h].map((value, index) => (value + word(state, index)) | 0) as unknown as State
}

export function sha256(text: string): string {
  const words = padded(utf8(text))
  let state = start as unknown as State
  for (let index = 0; index < words.length; index += 16) state = compress(state, words.subarray(index, index + 16))
  return state.map((value) => (value >>> 0).toString(16).padStart(8, '0')).join('')
}
