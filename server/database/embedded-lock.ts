import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { StartRefusal } from '../domain/start-refusal'
import { nameProcess } from './embedded-process'
import { isErrorCode } from './error-codes'

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

/** Notes that this process uses the database. The answer leaves again, and says whether nobody else is left to use it. */
export async function joinHolders(folder: string): Promise<() => Promise<boolean>> {
  const holders = join(folder, 'holders')
  const own = `${await nameProcess(process.pid)} ${randomUUID()}`
  await mkdir(holders, { recursive: true })
  await writeFile(join(holders, own), '')
  return async () => {
    await rm(join(holders, own), { force: true })
    const names = await readdir(holders)
    const living = await Promise.all(names.map((name) => isLiving(name.split(' ')[0] ?? '')))
    await Promise.all(names.filter((_, index) => !living[index]).map((name) => rm(join(holders, name), { force: true })))
    return !living.includes(true)
  }
}
