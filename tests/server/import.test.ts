import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase, type TestDatabase } from '../support/database'

let database: TestDatabase
let data: string

beforeAll(async () => {
  database = await createTestDatabase()
  data = await mkdtemp(join(tmpdir(), 'shupu-import-'))
})
afterAll(async () => {
  await database.drop()
  await rm(data, { recursive: true, force: true })
})

/** npm run import, as HQ types it. */
function runImport(...words: readonly string[]): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/import.ts', ...words], {
    env: { ...process.env, NODE_ENV: '', DATABASE_URL: database.url, SHUPU_DATA: data },
  })
  const output: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => output.push(piece))
  return new Promise((done) => child.on('close', (code) => done({ code, said: Buffer.concat(output).toString() })))
}

async function countProducts() {
  return (await database.database.selectFrom('products').select('id').execute()).length
}

test('looks first, then imports, then updates', async () => {
  const counts = '商品新增 5、更新 0；规格新增 14、更新 0；批次新增 13、更新 0。\n'
  expect(await runImport('docs/import/sample.csv', '--dry-run')).toEqual({ code: 0, said: `都对，什么都没有改。导入的话：${counts}` })
  expect(await countProducts()).toBe(0)
  expect(await readdir(data)).toEqual([])
  expect(await runImport('docs/import/sample.csv')).toEqual({ code: 0, said: `导入好了：${counts}` })
  expect(await readdir(join(data, 'pictures'))).toHaveLength(6)
  const again = await runImport('docs/import/sample.csv')
  expect(again).toEqual({ code: 0, said: '导入好了：商品新增 0、更新 5；规格新增 0、更新 14；批次新增 0、更新 13。\n' })
  expect(await countProducts()).toBe(5)
})

test('says what is wrong and where, and imports nothing', async () => {
  const path = join(data, 'wrong.csv')
  await writeFile(path, '商品编码,价格\nTEA-9,x\n')
  const { code, said } = await runImport(path)
  expect(code).toBe(1)
  expect(said).toContain('没有导入：\n第 1 行，规格编码：缺这一列\n')
})

test.each([
  ['no file', [], '用法 usage: npm run import -- goods.csv [--dry-run]\n'],
  ['an unknown word', ['goods.csv', '--force'], '用法 usage: npm run import -- goods.csv [--dry-run]\n'],
  ['a file that is not there', ['nix.csv'], '找不到文件 no such file: nix.csv\n'],
])('%s is told in one line', async (_, words, said) => {
  expect(await runImport(...words)).toEqual({ code: 1, said })
})
