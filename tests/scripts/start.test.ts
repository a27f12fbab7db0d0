import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { createServer as createHttpServer } from 'node:http'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'

const dataFolder = join('.cache', 'tests', `start-${process.pid}`)
const servers: Server[] = []

afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise((done) => server.close(done))
  await rm(dataFolder, { recursive: true, force: true })
})

/** Runs npm start's script to its end. */
async function start(environment: Record<string, string>): Promise<{ readonly code: unknown; readonly output: string }> {
  const child = spawn(process.execPath, [join('scripts', 'start.mjs')], {
    env: { ...process.env, NODE_ENV: 'development', SHUPU_DATA: dataFolder, ...environment },
  })
  const pieces: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => pieces.push(piece))
  const [code] = await once(child, 'close')
  return { code, output: Buffer.concat(pieces).toString() }
}

async function occupy(server: Server): Promise<number> {
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

function answering(body: unknown): Server {
  return createHttpServer((_, reply) => reply.setHeader('connection', 'close').end(JSON.stringify(body)))
}

describe('npm start says in one line why it does not start', () => {
  test.each([
    ['another program that speaks', () => answering({ name: 'another' }), 'another program: end it'],
    ['another program that hangs up', () => createServer((socket) => socket.destroy()), 'another program: end it'],
    ['a Shupu of another folder', () => answering({ name: 'shupu' }), 'a Shupu of another folder: end it there'],
  ])('on a port of %s', async (_, makeServer, named) => {
    const port = await occupy(makeServer())
    const { code, output } = await start({ PORT: `${port}` })
    expect(output).toBe(`Port ${port} is used by ${named}, or choose another with PORT=, like PORT=${port + 10} npm start.\n`)
    expect(code).toBe(1)
  })

  test('on an address that this machine does not have', async () => {
    const { code, output } = await start({ HOST: '203.0.113.7', PORT: '5999' })
    expect(output).toMatch(/^Port 5999 on 203\.0\.113\.7 can't be opened \(EADDRNOTAVAIL\): .*\n$/)
    expect(code).toBe(1)
  })

  test.each([
    [{ PORT: 'http' }, 'PORT must be a number from 1 to 65535.\n'],
    [{ PORT: '0' }, 'PORT must be a number from 1 to 65535.\n'],
    [{ NODE_ENV: 'production' }, 'npm start is for trying Shupu; docs/operating.md says how to host it.\n'],
  ])('with %j', async (environment, line) => {
    expect(await start(environment)).toEqual({ code: 1, output: line })
  })
})
