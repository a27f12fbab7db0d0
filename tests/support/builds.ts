import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** What people download, built for tests with an API address that leads nowhere. */
export const productionWeapp = '.cache/builds/weapp'
export const productionH5 = '.cache/builds/h5'
/** What `npm start` makes and serves: with the chooser and the payment sheet. */
export const sandboxWeapp = 'dist/weapp'
export const sandboxH5 = 'dist/h5'

export const productionApiBase = 'https://shop.example.com/api'

/** Builds a client unless it is up to date. Throws with the build's own words. */
export function buildClient(target: 'weapp' | 'h5', flavour: 'sandbox' | 'production'): void {
  const out =
    flavour === 'production' ? { weapp: productionWeapp, h5: productionH5 }[target] : { weapp: sandboxWeapp, h5: sandboxH5 }[target]
  const words = [join('scripts', 'build-client.mjs'), target, flavour, '--out', out]
  const { SHUPU_API_BASE: _, ...environment } = process.env
  const added = flavour === 'production' && target === 'weapp' ? { SHUPU_API_BASE: productionApiBase } : {}
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { env: { ...environment, ...added }, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${stdout}${stderr}`)
}
