import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withDrawingBrowser } from './drawing/browser.mjs'
import { at, bare, clip, dice, linear, many, round, seal, shade, shadow, text } from './drawing/brush.mjs'
import { cup } from './drawing/tableware.mjs'

/* Usage: node scripts/drawings.mjs. Draws what stands on empty and failed pages, the seal and the mark into src/assets/drawings.
   WeChat's <image> does not draw an SVG file of the package: PNG with a palette, small enough for the main package. */
const root = resolve(fileURLToPath(new URL('..', import.meta.url)))
const folder = join(root, 'src', 'assets', 'drawings')
const celadon = '#B3C6BA'
const paper = '#E4D5B8'

/** A cup without light in its tea: what is in it went cold. */
const coldCup = at(192, 292, cup({ scale: 1.02, clay: celadon, tea: '#A9BDB2' }))

const bag = `${at(194, 308, shadow(186, 0.24, 0.08))}<path d="M150 118 C150 40 246 40 246 118" fill="none" stroke="#B9A37B" stroke-width="10"/><path d="M104 112 H292 L304 290 C304 306 296 312 282 312 H114 C100 312 92 306 92 290Z" fill="${round(paper, 0.7)}"/><path d="M150 118 C150 60 246 60 246 118" fill="none" stroke="#D9C8A8" stroke-width="10"/><path d="M104 112 H292" stroke="#B9A37B" stroke-width="3"/><circle cx="150" cy="124" r="4" fill="#8F774B"/><circle cx="246" cy="124" r="4" fill="#8F774B"/>${seal(175, 194, 46)}`

/** A pad of order slips, nothing written on it. */
function drawOrders() {
  const lines = many(
    4,
    (i) => `<path d="M124 ${138 + i * 34} H${i === 3 ? 190 : 262}" stroke="#E2D8C4" stroke-width="6" stroke-linecap="round"/>`,
  )
  const edge = many(9, (i) => `l10 ${i % 2 ? -9 : 9} l10 ${i % 2 ? 9 : -9}`)
  return `${at(194, 306, shadow(180, 0.24, 0.08))}<path d="M112 74 L302 62 L312 300 L120 308Z" fill="${shade(paper, -0.12)}"/><path d="M100 66 H284 V300 ${edge.replaceAll('l10', 'l-10')} V66Z" fill="${linear('0 #FFFDF7, 1 #F0E7D6', 1, 0.6)}"/><path d="M100 66 H284 V92 H100Z" fill="#A8432A"/>${text('单', 192, 86, 20, { fill: '#FBF4EC', weight: 700 })}${lines}${at(306, 250, `<g transform="rotate(24)"><rect x="-7" y="-140" width="14" height="150" rx="4" fill="${round('#7A5A3A')}"/><path d="M-7 10 L0 36 L7 10Z" fill="#EAD9B8"/><path d="M-2.4 27 L0 36 L2.4 27Z" fill="#3A2A1C"/></g>`)}`
}

/** A table with an empty cup and a cloth: nothing has happened here yet. */
function drawDesk() {
  const wood = '#B98C5C'
  const next = dice(8)
  const top = 'M48 196 H352 L386 246 H14Z'
  const grain = many(
    9,
    () =>
      `<path d="M${20 + next() * 160} ${200 + next() * 44} h${80 + next() * 160}" stroke="${shade(wood, -0.4)}" stroke-width="2" opacity=".22"/>`,
  )
  const leg = (x) => `<path d="M${x} 262 h22 l-4 60 h-14z" fill="${round(shade(wood, -0.3))}"/>`
  return `${at(192, 322, shadow(300, 0.1, 0.03))}${leg(34)}${leg(344)}<path d="${top}" fill="${linear(`0 ${shade(wood, 0.3)}, 1 ${shade(wood, -0.12)}`, 1, 0.4)}"/>${clip(top, grain)}<path d="M14 246 H386 V264 H14Z" fill="${linear(`0 ${shade(wood, -0.12)}, 1 ${shade(wood, -0.46)}`)}"/>${at(140, 226, cup({ scale: 0.5, clay: celadon, tea: '#C9D6CD' }))}${at(262, 232, `<path d="M-46 0 L-34 -42 H52 L46 0Z" fill="#2A1C10" opacity=".2" transform="translate(6 5)"/><path d="M-46 0 L-34 -42 H52 L46 0Z" fill="#FBF7EE"/><path d="M-26 -28 H34 M-30 -16 H14" stroke="#D9CDB8" stroke-width="4" stroke-linecap="round"/>`)}`
}

/** An open box, nothing in it. */
function drawParcels() {
  const card = '#CFA877'
  return `${at(196, 308, shadow(220, 0.2, 0.08))}<path d="M92 150 L196 118 L318 146 L212 184Z" fill="${shade(card, -0.55)}"/><g><path d="M92 150 L212 184 V314 L92 272Z" fill="${linear(`0 ${shade(card, 0.18)}, 1 ${shade(card, -0.04)}`)}"/><path d="M212 184 L318 146 V266 L212 314Z" fill="${linear(`0 ${shade(card, -0.24)}, 1 ${shade(card, -0.42)}`)}"/><path d="M92 150 L212 184 L176 226 L54 190Z" fill="${shade(card, 0.3)}"/><path d="M212 184 L318 146 L362 182 L252 224Z" fill="${shade(card, 0.02)}"/><path d="M92 150 L196 118 L160 78 L62 112Z" fill="${shade(card, -0.1)}"/><path d="M196 118 L318 146 L350 108 L232 82Z" fill="${shade(card, 0.14)}"/></g>${at(0, 0, `<g transform="matrix(.962 .29 0 1 122 232)">${seal(0, 0, 40)}</g>`)}`
}

const twoCups =
  at(140, 270, cup({ scale: 1.02, clay: celadon, tea: '#C7863C' })) + at(300, 306, cup({ scale: 0.78, clay: celadon, tea: '#D39A4E' }))
const letters = { fill: '#FBF4EC', weight: 700 }
const square = '<rect x="2" y="2" width="96" height="96" rx="20" fill="#A8432A"/>'

const drawings = [
  { name: 'empty-bag', svg: bare(400, 340, bag), width: 400, height: 340, colours: 60 },
  { name: 'cold-cup', svg: bare(400, 340, coldCup), width: 400, height: 340, colours: 60 },
  { name: 'cups', svg: bare(400, 340, twoCups), width: 400, height: 340, colours: 64 },
  { name: 'empty-orders', svg: bare(400, 340, drawOrders()), width: 400, height: 340, colours: 60 },
  { name: 'empty-desk', svg: bare(400, 340, drawDesk()), width: 400, height: 340, colours: 60 },
  { name: 'empty-parcels', svg: bare(400, 340, drawParcels()), width: 400, height: 340, colours: 60 },
  {
    name: 'seal',
    svg: bare(
      100,
      100,
      `<rect x="4" y="4" width="92" height="92" rx="14" fill="#A8432A"/>${text('熟', 50, 45, 38, letters)}${text('铺', 50, 87, 38, letters)}`,
    ),
    width: 144,
    height: 144,
    colours: 16,
  },
  { name: 'mark', svg: bare(100, 100, `${square}${text('熟', 50, 78, 76, letters)}`), width: 96, height: 96, colours: 16 },
]

mkdirSync(folder, { recursive: true })
await withDrawingBrowser(async (draw) => {
  for (const { name, svg, width, height, colours } of drawings) {
    const png = await draw(svg, width, height)
    const small = execFileSync('pngquant', ['--speed=1', '--strip', '--nofs', String(colours), '-'], {
      input: png,
      maxBuffer: 4 * 1024 * 1024,
    })
    const file = join(folder, `${name}.png`)
    writeFileSync(file, small)
    execFileSync('zopflipng', ['-y', file, file])
  }
})
