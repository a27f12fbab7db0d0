import { spawn } from 'node:child_process'
import { cpus } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/* Usage: npm test [-- <part>…]. Runs every test that this machine can run, and says loudly which it can't and why. */
const root = resolve(fileURLToPath(new URL('..', import.meta.url)))
const jestBin = join(root, 'node_modules', 'jest', 'bin', 'jest.js')
const oldestNode = 20

const isX64 = process.arch === 'x64'
const hasCompiler = process.platform === 'win32' || (isX64 && ['linux', 'darwin'].includes(process.platform))
const hasBrowser = Boolean(process.env.CHROME_PATH) || (isX64 && process.platform === 'linux')

const parts = [
  { name: 'architecture', missing: null },
  { name: 'server', missing: null },
  { name: 'pages', missing: null },
  {
    name: 'weapp',
    missing: hasCompiler ? null : "WeChat's WXML compiler has no program for this machine (it has x86-64 Linux and macOS, and Windows)",
  },
  {
    name: 'e2e',
    missing: hasBrowser ? null : 'no browser comes from npm for this machine: name an installed Chrome or Chromium with CHROME_PATH',
  },
]

function say(line) {
  process.stdout.write(`${line}\n`)
}

function runJest(names, extra) {
  if (names.length === 0) return Promise.resolve(true)
  return new Promise((done) => {
    const child = spawn(process.execPath, [jestBin, '--selectProjects', ...names, ...extra], { cwd: root, stdio: 'inherit' })
    child.on('close', (code) => done(code === 0))
  })
}

function choose(asked) {
  const unknown = asked.filter((name) => !parts.some((part) => part.name === name))
  if (unknown.length > 0) {
    say(`there is no part ${unknown.join(', ')}: the parts are ${parts.map(({ name }) => name).join(', ')}`)
    process.exit(1)
  }
  return asked.length === 0 ? parts : parts.filter(({ name }) => asked.includes(name))
}

async function main() {
  if (Number(process.versions.node.split('.')[0]) < oldestNode) {
    say(`Shupu needs Node ${oldestNode} or newer; this is ${process.versions.node}`)
    process.exit(1)
  }
  const chosen = choose(process.argv.slice(2))
  const left = chosen.filter(({ missing }) => missing !== null)
  const warnings = left.map(({ name, missing }) => `!!! NOT RUN: ${name}. ${missing}`)
  for (const warning of warnings) say(warning)
  const names = chosen.filter(({ missing }) => missing === null).map(({ name }) => name)
  const workers = `--maxWorkers=${Math.max(2, cpus().length - 1)}`
  const together = names.filter((name) => name !== 'e2e')
  const areFine = await runJest(together, [workers])
  // The browser's tests start servers and measure what shows: one at a time.
  const isBrowserFine = await runJest(names.includes('e2e') ? ['e2e'] : [], ['--runInBand'])
  for (const warning of warnings) say(warning)
  process.exit(areFine && isBrowserFine ? 0 : 1)
}

await main()
