import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every page of the client: 'buyer/pages/shop'. */
const pages = ['buyer', 'care', 'account', 'seller', 'hq', 'sandbox'].flatMap((area) => {
  const folder = join('src', area, 'pages')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${area}/pages/${name}`)
})

/* Without <page-meta>, WeChat takes a twentieth of the screen for a rem, and texts would not follow its text size. */
test.each(pages)('%s asks for page-meta, in which the size of text is set', (page) => {
  expect(readFileSync(join('src', page, 'index.config.ts'), 'utf8')).toContain('enablePageMeta: true')
})
