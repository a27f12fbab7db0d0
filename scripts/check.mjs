import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/* Types of the three programs, lint and format, import directions. Prints what failed; the exit code is 1 when anything did. */
const root = resolve(fileURLToPath(new URL('..', import.meta.url)))
const modules = join(root, 'node_modules')

function script(label, ...words) {
  return { label, words: [join(modules, ...words[0]), ...words.slice(1)] }
}

const tsc = ['typescript', 'bin', 'tsc']
const parts = [
  script('lint and format', ['@biomejs', 'biome', 'bin', 'biome'], 'check', '--colors=off', '--max-diagnostics=200', '.'),
  script('client types', tsc, '-p', '.'),
  script('server types', tsc, '-p', 'server'),
  script('test types', tsc, '-p', 'tests'),
]
if (existsSync(join(root, 'tests', 'architecture.test.ts'))) {
  parts.push(script('import directions', ['jest', 'bin', 'jest.js'], '--selectProjects', 'architecture'))
}

function run({ label, words }) {
  const startedAt = Date.now()
  return new Promise((done) => {
    const output = []
    const child = spawn(process.execPath, words, { cwd: root, env: { ...process.env, FORCE_COLOR: '0' } })
    child.stdout.on('data', (piece) => output.push(piece))
    child.stderr.on('data', (piece) => output.push(piece))
    child.on('close', (code) => {
      const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
      if (code !== 0) process.stdout.write(`${Buffer.concat(output).toString().trimEnd()}\n`)
      process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${label} (${seconds} s)\n`)
      done(code === 0)
    })
  })
}

/* Two at a time: the type checker alone fills a core. */
const waiting = [...parts]
const results = []
async function work() {
  for (let part = waiting.shift(); part; part = waiting.shift()) results.push(await run(part))
}
await Promise.all([work(), work()])
process.exit(results.every(Boolean) ? 0 : 1)
