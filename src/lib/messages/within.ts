/** Somebody's words inside a sentence of ours, which ends by itself. */
export function within(words: string): string {
  return words.trim().replace(/[。.！!；;]+$/, '')
}
