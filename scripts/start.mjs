import { spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { choosePagesLine, chooseServerLine, showOutput } from './child-output.mjs'
import { forgetStart, noteStart, takePort } from './earlier-start.mjs'

/* npm start: database, sandbox WeChat, API, demo and the shop in a browser, on one port; then the mini program for WeChat DevTools.
   npm run dev (--watch): the same, and the server and the pages follow their sources. */
const root = resolve(fileURLToPath(new URL('..', import.meta.url)))
const isWatching = process.argv.includes('--watch')
const host = process.env.HOST || '127.0.0.1'
const port = Number(process.env.PORT || 5170)
const dataFolder = resolve(root, process.env.SHUPU_DATA || '.data')
const address = `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`
/** Running children, and whether each leads a process group of its own. */
const children = new Map()
let stopping = null

function say(line) {
  process.stdout.write(`${line}\n`)
}

function findProblem() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 11)) return `Shupu needs Node 20.11 or newer; this is ${process.versions.node}.`
  const isInstalled = ['tsx', '@tarojs/cli', 'pg'].every((name) => existsSync(join(root, 'node_modules', name)))
  if (!isInstalled) return 'The packages are not installed yet: run npm ci first.'
  if (process.env.NODE_ENV === 'production') return 'npm start is for trying Shupu; docs/operating.md says how to host it.'
  return Number.isInteger(port) && port > 0 && port < 65536 ? null : 'PORT must be a number from 1 to 65535.'
}

function start(words, { isGroup = false, stdio = ['ignore', 'inherit', 'inherit'], environment = {} }) {
  const child = spawn(process.execPath, words, { cwd: root, stdio, detached: isGroup, env: { ...process.env, ...environment } })
  children.set(child, isGroup)
  noteStart(dataFolder, port, [process.pid, ...[...children.keys()].map(({ pid }) => pid)])
  child.once('close', () => children.delete(child))
  return child
}

/** tsx kills a server that hears a second signal, so that a watched one gets a group of its own, which Ctrl-C does not reach. */
function startServer() {
  const watched = [join('node_modules', 'tsx', 'dist', 'cli.mjs'), 'watch', '--clear-screen=false', 'server/main.ts']
  const server = isWatching
    ? start(watched, { isGroup: true, stdio: ['ignore', 'pipe', 'pipe'] })
    : start(['--import', 'tsx', 'server/main.ts'], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  showOutput(server, join(dataFolder, 'server.log'), chooseServerLine, say)
  server.once('close', () => stop(1))
}

async function untilServerAnswers() {
  while (stopping === null) {
    const reply = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(5000) }).catch(() => null)
    if (reply?.ok) return
    await wait(50)
  }
}

/** Builds what is out of date. A failed build says why, and ends everything. */
async function build(target, environment = {}) {
  const child = start([join('scripts', 'build-client.mjs'), target, 'sandbox'], { environment })
  const code = await new Promise((done) => child.once('close', done))
  if (code !== 0) await stop(1)
}

/** Taro's own watcher writes to dist/h5 too. That is no finished build: without its stamp the next start makes one. Waits for the first. */
async function watchPages() {
  rmSync(join(root, '.cache', 'client', 'dist_h5.stamp'), { force: true })
  const environment = { NODE_ENV: 'development', TARO_ENV: 'h5', SHUPU_SANDBOX: '1', SHUPU_API_BASE: '/api', FORCE_COLOR: '0' }
  const words = [join('node_modules', '@tarojs', 'cli', 'bin', 'taro'), 'build', '--type', 'h5', '--watch']
  const watcher = start(words, { isGroup: true, stdio: ['ignore', 'pipe', 'pipe'], environment })
  watcher.once('close', () => stop(1))
  await new Promise((built) => {
    showOutput(watcher, join(dataFolder, 'pages.log'), choosePagesLine, (line) => {
      say(line)
      built()
    })
  })
}

/** Ends the children, and the server ends the database. Never returns: the last line leaves the process. */
function stop(code) {
  stopping ??= (async () => {
    signalChildren('SIGTERM')
    const deadline = setTimeout(() => signalChildren('SIGKILL'), 30_000)
    while (children.size > 0) await wait(20)
    clearTimeout(deadline)
    forgetStart(dataFolder, port)
    process.exit(code)
  })()
  return stopping
}

function signalChildren(signal) {
  for (const [child, isGroup] of children) {
    try {
      process.kill(isGroup ? -child.pid : child.pid, signal)
    } catch (error) {
      if (error.code !== 'ESRCH') throw error
    }
  }
}

/** Ctrl-C, a closed terminal, kill, and an npm that was killed and could not tell us. */
function stopWhenTold() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => stop(0))
  }
  const parent = process.ppid
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid === parent || stop(1), 1000).unref()
}

function sayAddresses() {
  say('')
  say('Shupu is open. In a browser:')
  say(`  as a buyer    ${address}/?as=sbx-buyer-chen`)
  say(`  as a seller   ${address}/?as=sbx-seller-lin`)
  say(`  as HQ         ${address}/?as=sbx-hq`)
  say(`In WeChat DevTools: import ${root} (it opens dist/weapp).`)
  say(`The data stay in ${dataFolder}; Ctrl-C ends everything.`)
}

async function main() {
  const problem = findProblem()
  if (problem !== null) throw new Error(problem)
  stopWhenTold()
  await takePort(dataFolder, { host, port }, say)
  say('Starting the server and building the pages.')
  startServer()
  const pages = isWatching ? watchPages() : build('h5')
  await untilServerAnswers()
  await pages
  if (stopping === null) say(`The shop answers on ${address}. Building the mini program.`)
  if (stopping === null) await build('weapp', { SHUPU_API_BASE: process.env.SHUPU_API_BASE || `${address}/api` })
  if (stopping === null) sayAddresses()
}

main().catch((error) => {
  process.stderr.write(`${error.message}\n`)
  stop(1)
})
