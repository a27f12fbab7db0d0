export type Values = Record<string, unknown>
export type AnyFunction = (...args: never[]) => unknown

export function isRecord(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What survives the way from a program to WeChat's renderer, or to storage: functions and undefined do not. */
export function copyAsJson<Value>(value: Value): Value {
  const text = JSON.stringify(value)
  return text === undefined ? value : JSON.parse(text)
}

/** Calls `host[name]` when it is a function; null when there is none. */
export function callMethod(host: Values, name: string, ...args: readonly unknown[]): { readonly result: unknown } | null {
  const method = host[name]
  return typeof method === 'function' ? { result: Reflect.apply(method, host, args) } : null
}

/** 'a=1&b=2' as WeChat hands it on: nothing is decoded. */
export function readQuery(text: string): Record<string, string> {
  const pairs = text.split('&').filter((pair) => pair !== '')
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=')
      return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
    }),
  )
}

export function writeQuery(query: Readonly<Record<string, string>>): string {
  return Object.entries(query)
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}
