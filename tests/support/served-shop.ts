import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'

export interface ServedShop {
  readonly url: string
  stop(): Promise<void>
}

/** The whole program as `npm start` runs it, with a demo shop of its own, on a free port. Takes a few seconds. */
export async function serveShop(): Promise<ServedShop> {
  const folder = await mkdtemp(join(resolve('.cache'), 'shop-'))
  const port = await findFreePort()
  const url = `http://127.0.0.1:${port}`
  const server = spawn(process.execPath, ['--import', 'tsx', join('server', 'main.ts')], {
    env: { ...process.env, PORT: String(port), SHUPU_DATA: folder, PUBLIC_URL: url, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await answering(server, `${url}/readyz`)
  return {
    url,
    async stop() {
      const ended = new Promise((end) => server.once('exit', end))
      server.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function answering(server: ChildProcess, address: string): Promise<void> {
  let said = ''
  server.stderr?.on('data', (words: Buffer) => {
    said += words.toString()
  })
  for (let tries = 0; tries < 600; tries += 1) {
    if (server.exitCode !== null) throw new Error(`the shop did not open: ${said}`)
    const isThere = await fetch(address).then(
      (response) => response.ok,
      () => false,
    )
    if (isThere) return
    await new Promise((later) => setTimeout(later, 200))
  }
  throw new Error(`the shop did not open in two minutes: ${said}`)
}

async function findFreePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((listening) => probe.listen(0, '127.0.0.1', listening))
  const address = probe.address()
  await new Promise((closed) => probe.close(closed))
  if (typeof address !== 'object' || address === null) throw new Error('no port is free')
  return address.port
}
