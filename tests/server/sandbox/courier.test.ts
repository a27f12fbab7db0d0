import { createTrackingGateway } from '../../../server/gateways/tracking/http-tracking'
import type { Scan } from '../../../server/ports'
import { createWorld, startsAt, type World } from './wechat-world'

let world: World
beforeEach(() => {
  world = createWorld()
})

const hourMs = 3_600_000

function scans(trackingNumber: string): Promise<readonly Scan[]> {
  return createTrackingGateway({ baseUrl: 'https://courier.sandbox', fetch: world.fetch }).listScans({ carrier: 'SF', trackingNumber })
}

async function query(search: string) {
  return (await world.asked(`/courier/query?${search}`)).body
}

describe('a parcel', () => {
  it('moves by itself from the moment it is known', async () => {
    world.sandbox.registerParcel({ trackingNumber: 'SF0001', from: '福州市', to: '北京市' })
    const seen: number[] = []
    for (const hours of [0, 2, 4, 14, 18, 7, 5]) {
      world.clock.moveBy(hours * hourMs)
      seen.push((await scans('SF0001')).length)
    }
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6])
    world.clock.moveBy(1_000 * hourMs)
    expect(await scans('SF0001')).toHaveLength(6)
  })

  it('tells its way in words', async () => {
    world.sandbox.registerParcel({ trackingNumber: 'SF0001', from: '福州市', to: '北京市' })
    world.clock.moveBy(50 * hourMs)
    const texts = (await scans('SF0001')).map((scan) => scan.text)
    expect(texts).toEqual([
      expect.stringMatching(/^【福州市】快件已由【福州.+营业部】揽收$/),
      expect.stringMatching(/^【福州市】快件离开【福州转运中心】，已发往【(.+)转运中心】$/),
      expect.stringMatching(/^【(.+)市】快件已到达【\1转运中心】，正在分拣$/),
      '【北京市】快件已到达【北京转运中心】',
      expect.stringMatching(/^【北京市】快件由【北京.+营业部】派送中，请保持电话畅通，准备签收$/),
      '【北京市】快件已签收，签收人：本人。感谢使用，期待再次为您服务',
    ])
  })

  it('goes the same way whenever its number is the same, and between two cities', async () => {
    const ways: string[][] = []
    for (const round of [1, 2]) {
      world = createWorld()
      world.clock.moveBy(round)
      await scans('YT7788')
      world.clock.moveBy(50 * hourMs)
      ways.push((await scans('YT7788')).map((scan) => scan.text))
    }
    expect(ways[0]).toHaveLength(6)
    expect(ways[1]).toEqual(ways[0])
    const places = (await scans('YT7788')).map((scan) => scan.place)
    expect(new Set(places).size).toBe(3)
  })

  it('is known from its first query', async () => {
    expect(await scans('SF0002')).toEqual([])
    world.clock.moveBy(2 * hourMs)
    expect(await scans('SF0002')).toMatchObject([{ kind: 'picked-up', at: new Date(startsAt.getTime() + 2 * hourMs) }])
  })

  it('is known from the moment the shop told WeChat of it', async () => {
    await world.payFor()
    await world.shipping.uploadShipping({
      orderId: 'order0001',
      openid: 'oBuyer',
      parcels: [{ carrier: 'SF', trackingNumber: 'SF0003', goods: '茶叶*1' }],
      isAllShipped: true,
      receiverPhone: '13800000001',
      at: world.clock.now(),
    })
    world.clock.moveBy(6 * hourMs)
    expect(await scans('SF0003')).toHaveLength(2)
  })

  it('keeps its way when made known again', async () => {
    world.sandbox.registerParcel({ trackingNumber: 'SF0001', from: '福州市', to: '北京市' })
    world.clock.moveBy(50 * hourMs)
    world.sandbox.registerParcel({ trackingNumber: 'SF0001', from: '成都市', to: '上海市' })
    expect((await scans('SF0001')).map((scan) => scan.place)).toContain('福州市')
  })

  it('may have been handed over before, at a pace of its own', async () => {
    world = createWorld({ timeScale: 1_000 })
    world.sandbox.registerParcel({ trackingNumber: 'SF0001', registeredAt: startsAt.getTime() - 20 * hourMs, timeScale: 1 })
    expect((await scans('SF0001')).map((scan) => scan.at)).toEqual(
      [-18, -14, 0].map((hours) => new Date(startsAt.getTime() + hours * hourMs)),
    )
  })

  it('moves faster in a faster sandbox', async () => {
    world = createWorld({ timeScale: 1_440 })
    await scans('SF0001')
    world.clock.moveBy(125_000)
    expect((await scans('SF0001')).at(-1)).toMatchObject({ kind: 'signed', at: new Date(startsAt.getTime() + 125_000) })
  })

  it.each(['SF-LOST', 'sf0001lost'])('%s never arrives', async (trackingNumber) => {
    await scans(trackingNumber)
    world.clock.moveBy(119 * hourMs)
    expect((await scans(trackingNumber)).map((scan) => scan.kind)).toEqual(['picked-up', 'in-transit', 'in-transit'])
    world.clock.moveBy(10_000 * hourMs)
    expect((await scans(trackingNumber)).at(-1)).toMatchObject({ kind: 'trouble' })
  })
})

describe('a scan by hand', () => {
  it('stands among the others at its time', async () => {
    world.sandbox.registerParcel({ trackingNumber: 'SF0001' })
    world.clock.moveBy(3 * hourMs)
    await world.onPhone('/courier/scan', { trackingNumber: 'SF0001', kind: 'trouble', text: '道路积雪，运输延误', place: '武汉市' })
    world.clock.moveBy(4 * hourMs)
    expect(await scans('SF0001')).toMatchObject([
      { kind: 'picked-up' },
      { kind: 'trouble', text: '道路积雪，运输延误', place: '武汉市', at: new Date(startsAt.getTime() + 3 * hourMs) },
      { kind: 'in-transit' },
    ])
  })

  it('that signs ends the way', async () => {
    await world.onPhone('/courier/scan', { trackingNumber: 'SF0009', kind: 'signed', text: '快件已签收' })
    world.clock.moveBy(100 * hourMs)
    expect(await scans('SF0009')).toMatchObject([{ kind: 'signed', place: null }])
    expect(await query('com=shunfeng&nu=SF0009')).toMatchObject({ state: '3', ischeck: '1' })
  })
})

describe("the courier's answer", () => {
  it("has kuaidi100's shape, newest first", async () => {
    world.sandbox.registerParcel({ trackingNumber: 'SF0001', from: '福州市', to: '北京市' })
    world.clock.moveBy(6 * hourMs)
    expect(await query('com=shunfeng&nu=SF0001')).toEqual({
      message: 'ok',
      nu: 'SF0001',
      com: 'shunfeng',
      ischeck: '0',
      status: '200',
      state: '0',
      data: [
        {
          time: '2026-01-01 18:00:00',
          ftime: '2026-01-01 18:00:00',
          context: expect.stringContaining('已发往'),
          status: '在途',
          areaName: '福州市',
        },
        {
          time: '2026-01-01 14:00:00',
          ftime: '2026-01-01 14:00:00',
          context: expect.stringContaining('揽收'),
          status: '揽收',
          areaName: '福州市',
        },
      ],
    })
  })

  it.each(['', 'com=shunfeng', 'nu=SF0001', 'com=shunfeng&nu=a%20b', 'com=shunfeng&nu=SF'])('refuses %j', async (search) => {
    expect(await query(search)).toMatchObject({ result: false, returnCode: '400' })
  })

  it.each(['busy', 'rate'] as const)('is an error while it is %s', async (fault) => {
    world.sandbox.faults[fault] = true
    await expect(scans('SF0001')).rejects.toThrow('without scans')
  })
})
