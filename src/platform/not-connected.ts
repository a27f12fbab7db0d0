/** What the plain `name.ts` of every platform file does: a build takes `name.weapp.ts` or `name.h5.ts` in its place. */
export function notConnected(): never {
  throw new Error('this build has no platform')
}
