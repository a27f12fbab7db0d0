import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { StartRefusal } from '../start-refusal'
import { isErrorCode, nameProcess } from './embedded-process'

const patienceMs = 120_000
const roundMs = 25

/** Runs the work while no other process of this folder starts or stops the database. A lock left by a killed process is taken over. */
export async function withLock<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const file = join(folder, 'lock')
  const mark = `${await nameProcess(process.pid)} ${randomUUID()}`
  const giveUpAt = Date.now() + patienceMs
  while (!(await createFile(file, mark))) {
    if (Date.now() > giveUpAt) throw new StartRefusal(`Another start of the database has not ended; if there is none, remove ${file}.`)
    await removeDeadLock(file)
    await wait(roundMs)
  }
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
  }
}

async function createFile(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (isErrorCode(error, 'EEXIST')) return false
    throw error
  }
}

/** Only who creates the file named after this very lock may remove it, so that no fresh lock is ever removed. */
async function removeDeadLock(file: string): Promise<void> {
  const mark = await readFile(file, 'utf8').catch(() => '')
  const [holder, nonce] = mark.split(' ')
  if (!holder || !nonce || (await isLiving(holder))) return
  const right = `${file}.${nonce}`
  if (!(await createFile(right, ''))) return
  if ((await readFile(file, 'utf8').catch(() => '')) === mark) await rm(file, { force: true })
  await rm(right, { force: true })
}

async function isLiving(holder: string): Promise<boolean> {
  return (await nameProcess(Number.parseInt(holder, 10))) === holder
}

/** Notes that this process uses the database: it is stopped by the last one that leaves. */
export async function joinHolders(folder: string): Promise<void> {
  await mkdir(join(folder, 'holders'), { recursive: true })
  await writeFile(join(folder, 'holders', `${await nameProcess(process.pid)}`), '')
}

/** True when no other living process uses the database. */
export async function leaveHolders(folder: string): Promise<boolean> {
  const own = `${await nameProcess(process.pid)}`
  const names = await readdir(join(folder, 'holders'))
  const others = await Promise.all(names.map(async (name) => name !== own && (await isLiving(name))))
  const gone = names.filter((_, index) => !others[index])
  await Promise.all(gone.map((name) => rm(join(folder, 'holders', name), { force: true })))
  return !others.includes(true)
}
