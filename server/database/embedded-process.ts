import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describeError, isErrorCode } from './error-codes'

const execute = promisify(execFile)

/** Whom Postgres runs as when we are root, whom it refuses to run as. Null: ourselves. */
export type Identity = { readonly uid: number; readonly gid: number } | null

export interface Outcome {
  readonly isSuccess: boolean
  readonly text: string
}

/** English messages, and none of the caller's own PGHOST, PGDATA and the like. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && !name.startsWith('LC_'))
  return { ...Object.fromEntries(kept), LC_ALL: 'C' }
}

export function programPath(binaries: string, name: 'initdb' | 'pg_ctl' | 'postgres'): string {
  return join(binaries, 'bin', process.platform === 'win32' ? `${name}.exe` : name)
}

/** Runs one of Postgres's programs to its end. A failure is an answer, not an exception. */
export async function runProgram(program: string, words: readonly string[], identity: Identity, cwd: string): Promise<Outcome> {
  try {
    const { stdout, stderr } = await execute(program, words, { ...identity, cwd, env: cleanEnvironment() })
    return { isSuccess: true, text: `${stdout}${stderr}` }
  } catch (error) {
    const output = typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr).trim() : ''
    return { isSuccess: false, text: output || describeError(error) }
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return isErrorCode(error, 'EPERM')
  }
}

/** A name that no later process with the same number shares: containers hand out the same numbers again. Null when it is gone. */
export async function nameProcess(pid: number): Promise<string | null> {
  if (!isAlive(pid)) return null
  if (process.platform !== 'linux') return `${pid}`
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (text === null) return `${pid}`
  // The program's name, in brackets, may hold spaces: state is field 3, the start in ticks since boot field 22.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return fields[0] === 'Z' ? null : `${pid}-${fields[19]}`
}
