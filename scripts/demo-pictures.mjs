import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { withDrawingBrowser } from './drawing/browser.mjs'
import { faces } from './drawing/faces.mjs'
import { inspectionReport, licence } from './drawing/papers.mjs'
import { careScenes } from './drawing/scenes-care.mjs'
import { dryScenes } from './drawing/scenes-dry.mjs'
import { fruitScenes } from './drawing/scenes-fruit.mjs'
import { honeyScenes } from './drawing/scenes-honey.mjs'
import { riceScenes } from './drawing/scenes-rice.mjs'
import { teaScenes } from './drawing/scenes-tea.mjs'

/* Usage: node scripts/demo-pictures.mjs [start of a name]. Draws the demo shop's pictures into server/demo/pictures:
   still lifes 750 × 750, papers 720 × 960, portraits 120 × 120, all webp. The papers say what goods.csv says. */
const root = resolve(fileURLToPath(new URL('..', import.meta.url)))
const folder = join(root, 'server', 'demo', 'pictures')
const wanted = process.argv[2] ?? ''

const brandLicence = {
  name: '熟铺（演示）食品有限公司',
  number: '91440000DEMO00000X',
  words: [
    ['名称', '熟铺（演示）食品有限公司'],
    ['类型', '有限责任公司'],
    ['法定代表人', '演示'],
    ['住所', '广东省潮州市演示路 1 号'],
    ['成立日期', '2026-01-01'],
    ['经营范围', '预包装食品、食用农产品、日用品销售'],
  ],
}

/** Product columns stand on the first row of a product only; a report belongs to the first batch that names it. */
function listReports() {
  const rows = parse(readFileSync(join(root, 'server', 'demo', 'goods.csv')), { columns: true, bom: true })
  const products = new Map(rows.filter((row) => row.品名).map((row) => [row.商品编码, row]))
  const reports = new Map()
  for (const row of rows) {
    const file = row.报告图片
    const product = products.get(row.商品编码)
    if (!file || reports.has(file)) continue
    const svg = inspectionReport({
      number: row.报告编号,
      issuer: row.报告出具,
      name: product.品名,
      batch: row.批次号,
      producedOn: row.生产日期,
      maker: product.谁做的,
      place: product.村镇,
      category: product.分类,
    })
    reports.set(file, svg)
  }
  return [...reports].map(([file, svg]) => ({ file, svg, width: 720, height: 960, quality: 55 }))
}

function listStillLifes() {
  const scenes = { ...teaScenes, ...honeyScenes, ...riceScenes, ...fruitScenes, ...dryScenes, ...careScenes }
  return Object.entries(scenes).flatMap(([code, pictures]) =>
    pictures.map((svg, index) => ({ file: `${code}-${index + 1}.webp`, svg, width: 750, height: 750, quality: 82 })),
  )
}

const all = [
  ...listStillLifes(),
  ...listReports(),
  { file: 'licence.webp', svg: licence(brandLicence), width: 720, height: 960, quality: 62 },
  ...Object.entries(faces).map(([name, svg]) => ({ file: join('people', `${name}.webp`), svg, width: 120, height: 120, quality: 86 })),
]

mkdirSync(join(folder, 'people'), { recursive: true })
await withDrawingBrowser(async (draw) => {
  for (const { file, svg, width, height, quality } of all.filter((each) => each.file.startsWith(wanted))) {
    const png = await draw(svg, width, height)
    const options = ['-quiet', '-m', '6', '-q', String(quality), '-sharp_yuv', '-o', '-', '--', '-']
    writeFileSync(join(folder, file), execFileSync('cwebp', options, { input: png, maxBuffer: 4 * 1024 * 1024 }))
  }
})
