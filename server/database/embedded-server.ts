import { type ChildProcess, spawn } from 'node:child_process'
import { chown, open, readFile, readlink, realpath, rename, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { StartRefusal } from '../domain/start-refusal'
import type { EmbeddedHome } from './embedded-home'
import { cleanEnvironment, nameProcess, programPath, runProgram } from './embedded-process'

export interface RunningServer {
  readonly pid: number
  readonly port: number
}

const readyPatienceMs = 120_000
const roundMs = 15

/** What Postgres writes about itself: the process on line 1, the port on line 4, its state on line 8. */
async function readPidFile(home: EmbeddedHome): Promise<(RunningServer & { readonly isReady: boolean }) | null> {
  const text = await readFile(join(home.folder, 'data', 'postmaster.pid'), 'utf8').catch(() => null)
  if (text === null) return null
  const lines = text.split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' }
}

/** The server that runs on this folder, once it is ready. Null when none does; a file left by a dead one is removed. */
export async function findServer(home: EmbeddedHome): Promise<RunningServer | null> {
  const giveUpAt = Date.now() + readyPatienceMs
  for (;;) {
    const found = await readPidFile(home)
    if (!found) return null
    if (!(await isServerOf(home, found.pid))) {
      await rm(join(home.folder, 'data', 'postmaster.pid'), { force: true })
      return null
    }
    if (found.isReady || Date.now() > giveUpAt) return found
    await wait(roundMs)
  }
}

/** Postgres works inside its data folder. A file that came along with a copied folder, or a reused number, names another process. */
async function isServerOf(home: EmbeddedHome, pid: number): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 1 || !(await nameProcess(pid))) return false
  const data = await realpath(join(home.folder, 'data'))
  if (process.platform === 'linux') return (await readlink(`/proc/${pid}/cwd`).catch(() => null)) === data
  if (process.platform === 'win32') return true
  const { text } = await runProgram('ps', ['-ww', '-o', 'command=', '-p', `${pid}`], null, home.folder)
  return text.includes(join(home.folder, 'data'))
}

/** Starts the server on a free port of this machine alone, and waits until it takes connections. */
export async function startServer(home: EmbeddedHome, isDurable: boolean): Promise<RunningServer> {
  const logFile = join(home.folder, 'postgres.log')
  await rename(logFile, `${logFile}.1`).catch(() => undefined)
  const child = await spawnServer(home, isDurable, logFile, await findFreePort())
  let failure: string | null = null
  child.once('error', (error) => {
    failure = error.message
  })
  child.once('exit', (code, signal) => {
    failure = `it ended with ${signal ?? `code ${code}`}`
  })
  const giveUpAt = Date.now() + readyPatienceMs
  for (;;) {
    const found = await readPidFile(home)
    if (found?.isReady && found.pid === child.pid) return found
    if (failure !== null) throw new StartRefusal(explainFailure(await readFile(logFile, 'utf8').catch(() => ''), failure, logFile))
    if (Date.now() > giveUpAt) throw new StartRefusal(`The database did not become ready in ${readyPatienceMs / 1000} s: see ${logFile}.`)
    await wait(roundMs)
  }
}

/** A session of its own, output to a file and no pipe: it must outlive us when we are killed, so that no acknowledged write is lost. */
async function spawnServer(home: EmbeddedHome, isDurable: boolean, logFile: string, port: number): Promise<ChildProcess> {
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC', 'log_timezone=UTC']
  const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
  const words = [...settings, ...(isDurable ? [] : careless)].flatMap((setting) => ['-c', setting])
  const log = await open(logFile, 'a', 0o600)
  try {
    const child = spawn(programPath(home.binaries, 'postgres'), ['-D', join(home.folder, 'data'), ...words], {
      ...home.identity,
      cwd: home.folder,
      detached: true,
      windowsHide: true,
      env: cleanEnvironment(),
      stdio: ['ignore', log.fd, log.fd],
    })
    child.unref()
    return child
  } finally {
    await log.close()
  }
}

function findFreePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('no free port'))))
    })
  })
}

/** One line for the console out of Postgres's log: what it could not do, without its time stamps. */
export function explainFailure(logText: string, ending: string, logFile: string): string {
  if (/No space left on device/.test(logText)) return 'No room on disk for the database: Postgres could not write its files.'
  const lines = logText.split('\n').filter((line) => line.trim() !== '')
  const fatal = lines.filter((line) => /\b(FATAL|PANIC):/.test(line)).at(-1) ?? lines.at(-1) ?? ending
  return `The database did not start: ${fatal.replace(/^.*?\b(FATAL|PANIC|LOG|HINT|DETAIL):\s*/, '')} (see ${logFile})`
}

/** Ends the server: open transactions are rolled back, everything committed is kept. One that hangs is ended harder. */
export async function stopServer(home: EmbeddedHome, { pid }: RunningServer): Promise<void> {
  for (const mode of ['fast', 'immediate']) {
    const words = ['stop', '-D', join(home.folder, 'data'), '-m', mode, '-w', '-t', '15']
    const { isSuccess } = await runProgram(programPath(home.binaries, 'pg_ctl'), words, home.identity, home.folder)
    if (isSuccess || !(await isServerOf(home, pid))) return
  }
  process.kill(pid, 'SIGKILL')
  while (await nameProcess(pid)) await wait(roundMs)
}

/** Makes the data folder under another name first, so that an interrupted start leaves nothing half made. */
export async function createData(home: EmbeddedHome, passwordFile: string, isDurable: boolean): Promise<void> {
  const unfinished = join(home.folder, 'data.new')
  await rm(unfinished, { recursive: true, force: true })
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const account = ['-U', 'shupu', `--pwfile=${passwordFile}`, '--auth=scram-sha-256']
  const words = ['-D', unfinished, ...account, ...locale, '--no-instructions', ...(isDurable ? [] : ['--no-sync'])]
  const { isSuccess, text } = await runProgram(programPath(home.binaries, 'initdb'), words, home.identity, home.folder)
  if (!isSuccess) throw new StartRefusal(explainFailure(text, 'initdb failed', passwordFile.replace(/[^/\\]+$/, '')))
  await rename(unfinished, join(home.folder, 'data'))
}

/** Gives a file that we made to the account that Postgres runs as. */
export async function handOver(home: EmbeddedHome, file: string): Promise<void> {
  if (home.identity) await chown(file, home.identity.uid, home.identity.gid)
}
