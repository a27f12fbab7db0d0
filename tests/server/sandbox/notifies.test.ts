import { createWorld, notifyUrl, startsAt, type World } from './wechat-world'

let world: World
beforeEach(() => {
  world = createWorld()
})

/** Moves the clock on in steps and delivers what is due; gives the seconds at which something was posted. */
async function postedSeconds(untilSeconds: number, stepSeconds: number): Promise<number[]> {
  const seconds = world.posted.map(() => 0)
  while (world.clock.now().getTime() - startsAt.getTime() < untilSeconds * 1000) {
    world.clock.moveBy(stepSeconds * 1000)
    await world.sandbox.deliverDue()
    while (seconds.length < world.posted.length) seconds.push((world.clock.now().getTime() - startsAt.getTime()) / 1000)
  }
  return seconds
}

describe('a notify', () => {
  it('goes to the address of the order, at once, and once when taken', async () => {
    await world.payFor()
    expect(world.posted.map((notify) => notify.url)).toEqual([notifyUrl])
    expect(await postedSeconds(86_400, 60)).toEqual([0])
  })

  it.each([400, 401, 404, 500, 302])('answered with %d comes again', async (status) => {
    world.shop.status = status
    await world.payFor()
    world.shop.status = 204
    expect(await postedSeconds(60, 15)).toEqual([0, 15])
  })

  it("comes again on WeChat's schedule, fifteen times, and then no more", async () => {
    world.shop.status = 500
    await world.payFor()
    const retries = [15, 30, 60, 240, 840, 2_040, 3_840, 5_640, 7_440, 11_040, 21_840, 32_640, 43_440, 65_040, 86_640]
    expect(await postedSeconds(100_000, 15)).toEqual([0, ...retries])
  })

  it('that comes again has the same id and a fresh signature', async () => {
    world.shop.status = 500
    await world.payFor()
    world.clock.moveBy(15_000)
    await world.sandbox.deliverDue()
    world.clock.moveBy(290_000)
    const [first, second] = await world.readPosted()
    expect(first).toBeNull()
    expect(second).toMatchObject({ kind: 'payment' })
    const ids = world.posted.map((notify) => (JSON.parse(notify.body) as { id: string }).id)
    expect(ids[0]).toBe(ids[1])
  })

  it('comes again to a shop that was not there', async () => {
    world.shop.isThere = false
    expect(await world.payFor()).toMatchObject({ status: 200 })
    world.shop.isThere = true
    expect(await postedSeconds(60, 15)).toEqual([0, 15])
  })

  it('says what it is about in words, and hides the rest', async () => {
    await world.payFor()
    expect(JSON.parse(world.posted[0]?.body ?? '')).toEqual({
      id: expect.stringMatching(/^EV-2026010112000000000\d{3}$/),
      create_time: '2026-01-01T12:00:00+08:00',
      resource_type: 'encrypt-resource',
      event_type: 'TRANSACTION.SUCCESS',
      summary: '支付成功',
      resource: {
        original_type: 'transaction',
        algorithm: 'AEAD_AES_256_GCM',
        ciphertext: expect.any(String),
        associated_data: 'transaction',
        nonce: expect.stringMatching(/^.{12}$/),
      },
    })
  })

  it('is sent by one round only when two meet', async () => {
    world.sandbox.faults.late_notify = 1_000
    await world.payFor()
    world.clock.moveBy(1_000)
    await Promise.all([world.sandbox.deliverDue(), world.sandbox.deliverDue()])
    expect(world.posted).toHaveLength(1)
  })

  it('goes out on its own while the rounds run', async () => {
    world.sandbox.faults.reorder = true
    await world.payFor()
    expect(world.posted).toEqual([])
    const sent = new Promise<void>((resolve) => {
      world.shop.onPost = resolve
    })
    world.sandbox.start()
    world.sandbox.start()
    await sent
    world.sandbox.close()
    expect(world.posted).toHaveLength(1)
  })
})
