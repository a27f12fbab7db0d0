import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'

const port = 5977

async function measure(folder: string): Promise<number> {
  const started = performance.now()
  const env = { ...process.env, PORT: String(port), SHUPU_DATA: folder }
  const child = spawn(process.execPath, [join('scripts', 'start.mjs')], { env, stdio: ['ignore', 'pipe', 'ignore'], detached: true })
  try {
    await answering(child)
    return (performance.now() - started) / 1000
  } finally {
    await end(child)
  }
}

/** It says so itself, when the pages are whole. */
async function answering(child: ChildProcess): Promise<void> {
  await new Promise<void>((resolved, failed) => {
    child.once('exit', () => failed(new Error('npm start ended by itself')))
    child.stdout?.on('data', (words: Buffer) => {
      if (words.toString().includes('The shop answers on')) resolved()
    })
  })
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolved) => child.once('exit', resolved))
  if (child.pid) process.kill(-child.pid, 'SIGINT')
  await ended
}

/** From `npm start` to pages that answer: with nothing there (no data, no build), and again. */
export async function benchStart(log: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(resolve('.cache'), 'start-'))
  for (const built of ['dist/h5', 'dist/weapp', '.cache/webpack', '.cache/client']) await rm(built, { recursive: true, force: true })
  const first = await measure(folder)
  const again = await measure(folder)
  log(`npm start: H5 answers after ${first.toFixed(1)} s the first time (bound 90), ${again.toFixed(1)} s again (bound 5)`)
  await rm(folder, { recursive: true, force: true })
}
