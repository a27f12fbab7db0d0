/** What Node calls an error ('ENOENT'), '' for one without a name. Not by its class: that differs between contexts. */
export function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
