/**
 * What the log may keep of a bug: where it happened and what kind it is. Not the text of a database or parser error, which quotes
 * what people typed.
 */
export function describeError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const facts = { error: error.name, stack: frames.slice(0, 12).map((line) => line.trim()) }
  if ('severity' in error && 'code' in error) {
    const { code, table, constraint } = error as Error & { code: unknown; table?: unknown; constraint?: unknown }
    return { ...facts, sqlState: code, table, constraint }
  }
  return error instanceof SyntaxError ? facts : { ...facts, message: error.message.split('\n')[0] }
}
