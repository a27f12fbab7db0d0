const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** '陈…': the first character as people count them, so that no emoji is cut in half. */
export function maskName(nickname: string): string {
  const [first] = characters.segment(nickname.trim())
  return `${first?.segment ?? ''}…`
}
