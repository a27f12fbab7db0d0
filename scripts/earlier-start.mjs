import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const patienceMs = 30_000

/** A file in the data folder lists the processes that serve a port of this folder, so that the next start can take over. */
export function noteStart(dataFolder, port, pids) {
  mkdirSync(dataFolder, { recursive: true })
  writeFileSync(noteFile(dataFolder, port), JSON.stringify(pids))
}

export function forgetStart(dataFolder, port) {
  rmSync(noteFile(dataFolder, port), { force: true })
}

/** Ends an earlier start of this folder on this port, one that was killed half included. Throws one line when the port stays taken. */
export async function takePort(dataFolder, { host, port }, say) {
  const living = readNote(dataFolder, port).filter(isOurs)
  if (living.length > 0) {
    say(`An earlier Shupu of this folder runs on port ${port}: ending it.`)
    await endAll(living)
  }
  const problem = await findListenProblem(host, port)
  if (problem === null) return
  if (problem === 'EADDRINUSE') throw new Error(await describeOccupant(host, port))
  throw new Error(`Port ${port} on ${host} can't be opened (${problem}): choose another with HOST= or PORT=, like PORT=5180 npm start.`)
}

function noteFile(dataFolder, port) {
  return join(dataFolder, `running-${port}.json`)
}

function readNote(dataFolder, port) {
  const file = noteFile(dataFolder, port)
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  } catch {
    // Cut off while it was written: nothing to go by.
    return []
  }
}

/** A number may have been given to another program since. */
function isOurs(pid) {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  return /scripts[\\/]start\.mjs|server[\\/]main\.ts|@tarojs[\\/]cli/.test(readCommand(pid))
}

function readCommand(pid) {
  const file = `/proc/${pid}/cmdline`
  if (existsSync(file)) return readFileSync(file, 'utf8').replaceAll('\0', ' ')
  if (process.platform === 'win32') return 'server/main.ts'
  return spawnSync('ps', ['-ww', '-o', 'command=', '-p', `${pid}`], { encoding: 'utf8' }).stdout ?? ''
}

async function endAll(pids) {
  const giveUpAt = Date.now() + patienceMs
  for (const pid of pids) end(pid, 'SIGTERM')
  while (pids.some(isOurs)) {
    if (Date.now() > giveUpAt) for (const pid of pids.filter(isOurs)) end(pid, 'SIGKILL')
    await wait(50)
  }
}

function end(pid, signal) {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

/** The error's code, or null when the port can be opened. */
function findListenProblem(host, port) {
  return new Promise((done) => {
    const probe = createServer()
    probe.once('error', (error) => done(error.code))
    probe.listen(port, host, () => probe.close(() => done(null)))
  })
}

async function describeOccupant(host, port) {
  const other = `choose another with PORT=, like PORT=${port + 10} npm start.`
  // The wait also keeps Node up: a fetch from a port that hangs up may never settle, and then holds nothing open.
  const name = await Promise.race([findName(`http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}/healthz`), wait(2000)])
  if (name === 'shupu') return `Port ${port} is used by a Shupu of another folder: end it there, or ${other}`
  return `Port ${port} is used by another program: end it, or ${other}`
}

/** What a program on a port calls itself; undefined when it speaks no HTTP, or not as we do. */
async function findName(address) {
  try {
    const reply = await fetch(address)
    return (await reply.json()).name
  } catch {
    return undefined
  }
}
