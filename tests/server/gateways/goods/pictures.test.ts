import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openGoodsFile } from '../../../../server/gateways/goods/open-goods-file'
import { createPictureKeeper } from '../../../../server/gateways/goods/pictures'

const webp = Buffer.from('RIFF\x10\x00\x00\x00WEBPVP8 picture', 'latin1')
const png = Buffer.from('\x89PNG\r\n\x1a\npicture', 'latin1')
const jpg = Buffer.from('\xff\xd8\xff\xe0picture', 'latin1')
let top: string
let source: string
let target: string

beforeEach(async () => {
  top = await mkdtemp(join(tmpdir(), 'shupu-pictures-'))
  source = join(top, 'source')
  target = join(top, 'data', 'pictures')
  await mkdir(join(source, 'pictures'), { recursive: true })
})
afterEach(() => rm(top, { recursive: true, force: true }))

function keep(name: string) {
  return createPictureKeeper({ source, target })(name)
}

test('a picture is kept under the name of its content, with the ending of what it is', async () => {
  await writeFile(join(source, 'a.jpg'), webp)
  await writeFile(join(source, 'pictures', 'b.png'), png)
  await writeFile(join(source, 'c.jpeg'), jpg)
  const endings = [/^\/pictures\/[0-9a-f]{32}\.webp$/, /^\/pictures\/[0-9a-f]{32}\.png$/, /^\/pictures\/[0-9a-f]{32}\.jpg$/]
  const bytes = [webp, png, jpg]
  for (const [index, name] of ['a.jpg', 'b.png', 'c.jpeg'].entries()) {
    const kept = await keep(name)
    expect(kept).toEqual({ address: expect.stringMatching(endings[index] ?? '') })
    const file = 'address' in kept ? kept.address.replace('/pictures/', '') : ''
    expect(await readFile(join(target, file))).toEqual(bytes[index])
  }
  expect(await readdir(target)).toHaveLength(3)
})

test('the same picture is kept once, a changed one has another address, and what lies beside the file goes first', async () => {
  await writeFile(join(source, 'a.webp'), webp)
  await writeFile(join(source, 'pictures', 'a.webp'), Buffer.concat([webp, png]))
  await writeFile(join(source, 'same.webp'), webp)
  const first = await keep('a.webp')
  expect(await keep('same.webp')).toEqual(first)
  expect(await readdir(target)).toHaveLength(1)
  await rm(join(source, 'a.webp'))
  expect(await keep('a.webp')).not.toEqual(first)
  expect(await readdir(target)).toHaveLength(2)
})

test('a half written picture from a broken import is written again', async () => {
  await writeFile(join(source, 'a.webp'), webp)
  const kept = await keep('a.webp')
  const file = join(target, 'address' in kept ? kept.address.replace('/pictures/', '') : '')
  await writeFile(file, webp.subarray(0, 5))
  await keep('a.webp')
  expect(await readFile(file)).toEqual(webp)
})

test('an https address stays, and nothing is fetched', async () => {
  const address = 'https://pictures.invalid/a.webp'
  expect(await keep(address)).toEqual({ address })
})

test('without a target nothing is written', async () => {
  await writeFile(join(source, 'a.webp'), webp)
  expect(await createPictureKeeper({ source, target: null })('a.webp')).toEqual(await keep('a.webp'))
  await rm(target, { recursive: true })
  await createPictureKeeper({ source, target: null })('a.webp')
  await expect(readdir(target)).rejects.toThrow('ENOENT')
})

test.each([
  ['is not there', 'nix.webp', null, '找不到图片 nix.webp：放在表格旁边，或旁边的 pictures 文件夹里'],
  ['is no picture', 'a.webp', Buffer.from('<svg/>'), '图片 a.webp 不是 webp、jpg 或 png'],
  ['is empty', 'a.webp', Buffer.alloc(0), '图片 a.webp 不是 webp、jpg 或 png'],
  ['is too large', 'a.webp', Buffer.concat([webp, Buffer.alloc(2 * 1024 * 1024)]), '图片 a.webp 超过 2 MB'],
])('a picture that %s is refused', async (_, name, bytes, reason) => {
  if (bytes) await writeFile(join(source, name), bytes)
  expect(await keep(name)).toEqual({ reason })
})

test('a folder is no picture', async () => {
  await mkdir(join(source, 'a.webp'))
  expect(await keep('a.webp')).toEqual({ reason: expect.stringContaining('找不到图片') })
})

test('a goods file takes its pictures from beside it, wherever it was started from', async () => {
  await writeFile(join(source, 'goods.csv'), '品名\n')
  await writeFile(join(source, 'pictures', 'a.webp'), webp)
  const goods = await openGoodsFile(join(source, 'goods.csv'), target)
  expect('problems' in goods && goods.problems[0]?.line).toBe(1)
  expect(await goods.keepPicture('a.webp')).toEqual({ address: expect.stringMatching(/^\/pictures\//) })
})
