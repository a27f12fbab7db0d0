import { originTransport } from '@/platform/transport'

/** Tells the sandbox what a person did on their phone. Rejects when it does not take it. */
export async function postToSandbox(path: string, body: object): Promise<void> {
  const headers = { 'Content-Type': 'application/json' }
  const { status } = await originTransport({ method: 'POST', path: `/__sandbox${path}`, headers, body })
  if (status >= 300) throw new Error(`the sandbox answered ${status}`)
}
