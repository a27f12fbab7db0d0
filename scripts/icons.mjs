import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withDrawingBrowser } from './drawing-browser.mjs'

/* Usage: npm run icons. Turns the icons listed in icons.txt into one stylesheet, and the tabs' icons into PNG files.
   WeChat has no inline SVG: an icon is a mask filled with the colour of the text around it. */
const root = resolve(fileURLToPath(new URL('..', import.meta.url)))
const shapes = join(root, 'node_modules', '@phosphor-icons', 'core', 'assets')
const assets = join(root, 'src', 'assets')
const sizes = [14, 16, 20, 22, 24]

const tabs = { shop: 'storefront', bag: 'tote-simple', orders: 'receipt', me: 'user' }
/* The tokens ink-3 and accent-ink, light and dark: a tab bar takes pictures only. */
const tabInks = { '': '#6E6357', '-on': '#9C3C24', '-dark': '#9F9588', '-dark-on': '#F0A080' }
const tabSide = 81
const tabPadding = 6

function readPath(name, weight) {
  const file = join(shapes, weight, `${name}${weight === 'fill' ? '-fill' : ''}.svg`)
  const paths = [...readFileSync(file, 'utf8').matchAll(/<path d="([^"]+)"\/>/g)].map((match) => match[1])
  if (paths.length !== 1) throw new Error(`${file} is not one path`)
  return paths[0]
}

/** The same outline in fewer characters: a tenth of the 256 px grid is far below what a phone can show. */
function shortenPath(path) {
  const tokens = path.match(/[a-zA-Z]|-?(?:\d+\.?\d*|\.\d+)/g) ?? []
  let text = ''
  let previous = ''
  for (const token of tokens) {
    const piece = /[a-zA-Z]/.test(token) ? token : String(Number(Number(token).toFixed(1))).replace(/^(-?)0\./, '$1.')
    const isFree =
      text === '' || /[a-zA-Z]$/.test(previous) || /^[a-zA-Z-]/.test(piece) || (piece.startsWith('.') && previous.includes('.'))
    text += isFree ? piece : ` ${piece}`
    previous = piece
  }
  return text
}

function drawRule([name, weight]) {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 256 256'><path d='${shortenPath(readPath(name, weight))}'/></svg>`
  const address = `data:image/svg+xml,${svg.replace(/</g, '%3C').replace(/>/g, '%3E').replace(/#/g, '%23')}`
  return `.icon-${name}${weight === 'fill' ? '-fill' : ''} {\n  --icon: url("${address}");\n}\n`
}

function writeStylesheet() {
  const lines = readFileSync(join(root, 'scripts', 'icons.txt'), 'utf8')
    .trim()
    .split('\n')
  const icons = lines.map((line) => line.split('/'))
  const head = `/* Made by scripts/icons.mjs from scripts/icons.txt. Shapes: Phosphor Icons, MIT. */
.icon {
  display: inline-block;
  flex: none;
  width: 20px;
  height: 20px;
  background-color: currentColor;
  -webkit-mask: var(--icon) center / 100% 100% no-repeat;
  mask: var(--icon) center / 100% 100% no-repeat;
}
`
  const bySize = sizes.map((size) => `.icon-${size} {\n  width: ${size}px;\n  height: ${size}px;\n}\n`)
  writeFileSync(join(assets, 'icons.scss'), [head, ...bySize, ...icons.map(drawRule)].join(''))
}

function drawTab(shape, ink, isOn) {
  const side = 256 * (tabSide / (tabSide - 2 * tabPadding))
  const start = (256 - side) / 2
  const path = readPath(shape, isOn ? 'fill' : 'regular')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${start} ${start} ${side} ${side}"><path fill="${ink}" d="${path}"/></svg>`
}

async function writeTabs(draw) {
  mkdirSync(join(assets, 'tabs'), { recursive: true })
  for (const [name, shape] of Object.entries(tabs)) {
    for (const [suffix, ink] of Object.entries(tabInks)) {
      const png = await draw(drawTab(shape, ink, suffix.endsWith('on')), tabSide, tabSide)
      const small = execFileSync('pngquant', ['--speed=1', '--strip', '32', '-'], { input: png })
      writeFileSync(join(assets, 'tabs', `${name}${suffix}.png`), small)
    }
  }
}

writeStylesheet()
await withDrawingBrowser(writeTabs)
