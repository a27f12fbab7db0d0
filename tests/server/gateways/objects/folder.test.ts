import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createFolderStore } from '../../../../server/gateways/objects/folder'
import { ObjectsUnavailable } from '../../../../server/ports'

const name = `${'a'.repeat(40)}.jpg`
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shupu-objects-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('what was put is read, and gone when it was removed', async () => {
  const store = createFolderStore(join(folder, 'made', 'when-needed'))
  expect(await store.read(name)).toBeNull()
  await store.put(name, Buffer.from('tea'), 'image/jpeg')
  expect(String(await store.read(name))).toBe('tea')
  expect(readdirSync(join(folder, 'made', 'when-needed'))).toEqual([name])
  await store.remove(name)
  expect(await store.read(name)).toBeNull()
  await store.remove(name)
})

test('a disk that does not let us is said without its path', async () => {
  writeFileSync(join(folder, 'file'), '')
  const store = createFolderStore(join(folder, 'file'))
  await expect(store.put(name, Buffer.from('tea'), 'image/jpeg')).rejects.toThrow(ObjectsUnavailable)
  await expect(store.read(name)).rejects.toEqual(new ObjectsUnavailable('read: ENOTDIR'))
})
