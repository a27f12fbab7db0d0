import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/* Usage: node scripts/build-client.mjs <weapp|h5> <sandbox|production> [--out <folder>] [--verbose]
   Builds with production optimisation either way; 'sandbox' adds the chooser and the payment sheet. */
const root = resolve(fileURLToPath(new URL('..', import.meta.url)))
const taroBin = join(root, 'node_modules', '@tarojs', 'cli', 'bin', 'taro')
const hashedPaths = ['src', 'contract', 'config', 'package-lock.json', 'babel.config.js', 'tsconfig.json', 'scripts/build-client.mjs']

function fail(line) {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

function readOptions(words) {
  const [target, flavour, ...rest] = words
  if (!['weapp', 'h5'].includes(target) || !['sandbox', 'production'].includes(flavour)) {
    fail('usage: node scripts/build-client.mjs <weapp|h5> <sandbox|production> [--out <folder>] [--verbose]')
  }
  const outAt = rest.indexOf('--out')
  const out = outAt < 0 ? `dist/${target}` : rest[outAt + 1]
  if (!out) fail('--out needs a folder')
  return { target, isSandbox: flavour === 'sandbox', out: relative(root, resolve(root, out)), isVerbose: rest.includes('--verbose') }
}

function findApiBase({ target, isSandbox }) {
  const given = process.env.SHUPU_API_BASE
  if (given) return given
  if (target === 'h5') return '/api'
  if (isSandbox) return 'http://127.0.0.1:5170/api'
  return fail('SHUPU_API_BASE is not set: a production mini program needs the address of its API, like https://shop.example.com/api')
}

function listFiles(path) {
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => (entry.isDirectory() ? listFiles(join(path, entry.name)) : [join(path, entry.name)]))
}

function hashSources(constants) {
  const hash = createHash('sha256').update(JSON.stringify(constants))
  for (const name of hashedPaths) {
    const path = join(root, name)
    if (!existsSync(path)) continue
    const files = name.includes('.') ? [path] : listFiles(path)
    for (const file of files) hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function build({ target, isVerbose, out }, constants) {
  const environment = { ...process.env, ...constants, NODE_ENV: 'production', TARO_ENV: target, SHUPU_OUT: out, FORCE_COLOR: '0' }
  return new Promise((done) => {
    const output = []
    const child = spawn(process.execPath, [taroBin, 'build', '--type', target], { cwd: root, env: environment })
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (piece) => {
        output.push(piece)
        if (isVerbose) process.stdout.write(piece)
      })
    }
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal))
    child.on('close', (code) => done({ code: code ?? 1, text: Buffer.concat(output).toString() }))
  })
}

function isAlive(processId) {
  try {
    return process.kill(processId, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** One build of a folder at a time: a second one waits, and then finds it up to date. Whoever died leaves nothing behind. */
async function lock(file) {
  mkdirSync(dirname(file), { recursive: true })
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      process.once('exit', () => rmSync(file, { force: true }))
      return
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
    if (holder > 0 && !isAlive(holder)) rmSync(file, { force: true })
    else await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

async function main() {
  const options = readOptions(process.argv.slice(2))
  const constants = { SHUPU_SANDBOX: options.isSandbox ? '1' : '', SHUPU_API_BASE: findApiBase(options) }
  const stampFile = join(root, '.cache', 'client', `${options.out.replace(/[^\w.-]+/g, '_')}.stamp`)
  const entryFile = join(root, options.out, options.target === 'weapp' ? 'app.json' : 'index.html')
  await lock(`${stampFile}.lock`)
  const stamp = hashSources({ ...constants, target: options.target })
  if (existsSync(stampFile) && existsSync(entryFile) && readFileSync(stampFile, 'utf8') === stamp) {
    process.stdout.write(`${options.out} is up to date\n`)
    return
  }
  const startedAt = Date.now()
  rmSync(stampFile, { force: true })
  const { code, text } = await build(options, constants)
  // Taro answers 0 for some failed builds, so the entry file and the words of webpack are looked at too.
  if (code !== 0 || !existsSync(entryFile) || /✖|ERROR in|Module not found/.test(text)) {
    fail(`${options.isVerbose ? '' : text}\nbuilding ${options.out} failed`)
  }
  writeFileSync(stampFile, stamp)
  process.stdout.write(`${options.out} built in ${Math.round((Date.now() - startedAt) / 1000)} s\n`)
}

await main()
