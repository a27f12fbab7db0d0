/** By shape, not by class: tests run in a realm whose Error is another one than Node's. */
export function isErrorCode(error: unknown, ...codes: readonly string[]): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' && codes.includes(error.code)
}

export function describeError(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error)
  if ('message' in error && typeof error.message === 'string' && error.message !== '') return error.message
  return 'code' in error ? String(error.code) : 'unknown reason'
}
