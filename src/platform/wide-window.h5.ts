export function isWideWindow(): boolean {
  return window.matchMedia?.('(min-width: 900px)').matches === true
}
