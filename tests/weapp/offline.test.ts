import { join } from 'node:path'
import { productionWeapp } from '../support/builds'
import { readJsonFile } from '../support/folders'
import { startPhone } from '../support/weapp-runner/phone'

const app = readJsonFile(join(productionWeapp, 'app.json')) as {
  readonly pages: string[]
  readonly subPackages?: { root: string; pages: string[] }[]
}
const paths = [...app.pages, ...(app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]

function noNetwork(): never {
  throw new Error('no network')
}

test.each(paths)('%s, entered cold and without a network, says something and breaks nothing', async (path) => {
  const phone = await startPhone({ dist: productionWeapp, requests: noNetwork, enter: { path, scene: 1001 } })
  expect(phone.page().path).toBe(path)
  expect(phone.page().text()).not.toBe('')
  expect(phone.log.filter((line) => line.startsWith('error'))).toEqual([])
  phone.close()
})

test.each(paths)("%s, entered in Moments' single page without a network, breaks nothing", async (path) => {
  const phone = await startPhone({ dist: productionWeapp, requests: noNetwork, enter: { path, scene: 1154, apiCategory: 'browseOnly' } })
  expect(phone.stack()).toEqual([path])
  expect(phone.calls.map(({ name }) => name)).not.toContain('login')
  phone.close()
})

test('only the shop and a product can be shared, in a chat and in Moments, and in a chat from the page about sharing', async () => {
  const shared = new Map<string, readonly string[]>()
  for (const path of paths) {
    const phone = await startPhone({ dist: productionWeapp, requests: noNetwork, enter: { path } })
    shared.set(path, phone.page().sharing())
    phone.close()
  }
  const everywhere = [...shared].filter(([, places]) => places.length > 0)
  expect(everywhere.sort()).toEqual([
    ['buyer/pages/product/index', ['chat', 'moments']],
    ['buyer/pages/shop/index', ['chat', 'moments']],
    ['seller/pages/share/index', ['chat']],
  ])
})
