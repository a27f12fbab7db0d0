import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import { StartRefusal } from './domain/start-refusal'

export interface Listening {
  readonly port: number
  /** Takes nothing new, lets what runs finish for so long, and then ends it. */
  close(patienceMs: number): Promise<void>
}

/** Serves an app on a port; port 0 is any free one. Throws a StartRefusal when the port can't be opened. */
export async function listen(fetch: (request: Request) => Response | Promise<Response>, host: string, port: number): Promise<Listening> {
  const server = await new Promise<Server>((opened, failed) => {
    // Gateways send requests too: the global Request stays the one that fetch knows.
    const opening = serve({ fetch, hostname: host, port, overrideGlobalObjects: false }, () => opened(opening)) as Server
    opening.once('error', (error: NodeJS.ErrnoException) => failed(new StartRefusal(describe(error, host, port))))
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: (patienceMs) => close(server, patienceMs),
  }
}

function describe(error: NodeJS.ErrnoException, host: string, port: number): string {
  const why = error.code === 'EADDRINUSE' ? 'is used by another program' : `on ${host} can't be opened (${error.code ?? error.message})`
  return `Port ${port} ${why}: choose another with PORT=.`
}

async function close(server: Server, patienceMs: number): Promise<void> {
  const deadline = setTimeout(() => server.closeAllConnections(), patienceMs)
  await new Promise((closed) => {
    server.close(closed)
    server.closeIdleConnections()
  })
  clearTimeout(deadline)
}
