import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { StartRefusal } from '../../server/domain/start-refusal'
import { listen } from '../../server/listen'

/** Something to wait for that a test ends when it likes. */
function createGate() {
  let open: () => void = () => undefined
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { passed, open }
}

test('serves on any free port', async () => {
  const listening = await listen(() => new Response('here'), '127.0.0.1', 0)
  expect(listening.port).toBeGreaterThan(0)
  expect(await (await fetch(`http://127.0.0.1:${listening.port}`)).text()).toBe('here')
  await listening.close(0)
})

test('a port in use is one clear line', async () => {
  const other = createServer()
  await new Promise<void>((opened) => void other.listen(0, '127.0.0.1', opened))
  const { port } = other.address() as AddressInfo
  const refused = listen(() => new Response(), '127.0.0.1', port)
  await expect(refused).rejects.toThrow(StartRefusal)
  await expect(refused).rejects.toThrow(`Port ${port} is used by another program: choose another with PORT=.`)
  await new Promise((closed) => other.close(closed))
})

test('an address that is not ours is one clear line', async () => {
  await expect(listen(() => new Response(), '203.0.113.7', 0)).rejects.toThrow(
    /^Port 0 on 203\.0\.113\.7 can't be opened \(EADDRNOTAVAIL\)/,
  )
})

test('closing takes nothing new and lets what runs finish', async () => {
  const [arrived, gate] = [createGate(), createGate()]
  const answer = async () => {
    arrived.open()
    await gate.passed
    return new Response('finished')
  }
  const listening = await listen(answer, '127.0.0.1', 0)
  const url = `http://127.0.0.1:${listening.port}`
  const running = fetch(url)
  await arrived.passed
  const closed = listening.close(60_000)
  await expect(fetch(url)).rejects.toThrow()
  gate.open()
  expect(await (await running).text()).toBe('finished')
  await closed
})

test('patience ends, and then a request that hangs is ended too', async () => {
  const arrived = createGate()
  const listening = await listen(
    () => {
      arrived.open()
      return new Promise<Response>(() => undefined)
    },
    '127.0.0.1',
    0,
  )
  const hanging = fetch(`http://127.0.0.1:${listening.port}`).then(
    () => 'answered',
    () => 'ended',
  )
  await arrived.passed
  await listening.close(1)
  expect(await hanging).toBe('ended')
})
