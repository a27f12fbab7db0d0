import type { EmbeddedDatabase } from '../../server/database/embedded'
import { isAlive } from '../../server/database/embedded-process'

declare global {
  /** What the setup leaves for the teardown; jest gives them no other way to meet. */
  var shupuTestDatabase: { readonly url: string; readonly server: EmbeddedDatabase | null } | undefined
}

/** The run's template carries the process number of jest itself, so that runs at the same time do not disturb each other. */
export function nameTemplate(runPid: number): string {
  return `shupu_run_${runPid}_template`
}

/** True for a database of a run that is no more. */
export function isLeftBehind(name: string): boolean {
  const run = /^shupu_run_(\d+)_/.exec(name)?.[1]
  return run !== undefined && Number(run) !== process.pid && !isAlive(Number(run))
}

export function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}
