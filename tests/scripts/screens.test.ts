import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { documentedScreens, otherScreens, type Shop } from '../../scripts/screen-list'

/* Ids do not matter for the path of a page. */
const anyShop = new Proxy({}, { get: () => 'x' }) as Shop

const pages = ['buyer', 'care', 'account', 'seller', 'hq'].flatMap((area) =>
  readdirSync(join('src', area, 'pages'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `/${area}/pages/${name}/index`),
)

test('a picture is taken of every page', () => {
  const seen = new Set([...documentedScreens, ...otherScreens].map(({ path, endsAt }) => endsAt ?? path(anyShop).split('?')[0]))
  expect(pages.filter((page) => !seen.has(page))).toEqual([])
})

test('no two pictures have one name', () => {
  const names = [...documentedScreens, ...otherScreens].map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})
