import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fillDemoShop } from '../../../server/demo/fill'
import { createFolderStore } from '../../../server/gateways/objects/folder'
import { createLog } from '../../../server/log'
import { createTestDatabase, type TestDatabase } from '../../support/database'

let shop: TestDatabase
let folder: string
beforeAll(async () => {
  shop = await createTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'shupu-demo-'))
})
afterAll(async () => {
  await shop.drop()
  await rm(folder, { recursive: true, force: true })
})

it('ends with a claim that waits for HQ, one whose goods are on their way and one that was paid back', async () => {
  const lines: string[] = []
  const isFilled = await fillDemoShop({
    database: shop.database,
    demoFolder: join('server', 'demo'),
    picturesFolder: join(folder, 'pictures'),
    objects: createFolderStore(join(folder, 'uploads')),
    sandboxPath: join(folder, 'sandbox.json'),
    publicUrl: 'http://localhost:1',
    log: createLog('error', { write: (line) => void lines.push(line) }),
  })
  expect(isFilled).toBe(true)
  const claims = await shop.database.selectFrom('claims').select('state').where('kind', '<>', 'cancel').orderBy('asked_at').execute()
  expect(claims.map(({ state }) => state)).toEqual(['refunded', 'returning', 'requested'])
  const posters = await shop.database
    .selectFrom('posters')
    .innerJoin('tokens', 'tokens.token', 'posters.token')
    .select(['picture', 'people'])
    .execute()
  expect(posters).toEqual([{ picture: expect.stringMatching(/^\/uploads\//), people: 5 }])
  const links = await shop.database.selectFrom('links').select('label').execute()
  expect(links.map(({ label }) => label).sort()).toEqual(['小区业主群', '小红书'])
  const covers = await shop.database.selectFrom('uploads').select('state').where('purpose', '=', 'cover').execute()
  expect(covers).toEqual([{ state: 'passed' }])
  expect(lines).toEqual([])
}, 60_000)
