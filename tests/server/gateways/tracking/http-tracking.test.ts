import { CourierUnavailable, createTrackingGateway } from '../../../../server/gateways/tracking/http-tracking'
import { createWorld, startsAt } from '../../sandbox/wechat-world'

function answering(content: unknown, status = 200) {
  return createTrackingGateway({ baseUrl: 'https://courier.example/', fetch: () => Response.json(content, { status }) })
}

const parcel = { carrier: 'SF', trackingNumber: 'SF1392840000' }
const entry = { time: '2026-01-02 08:00:00', context: '【武汉市】快件已到达', status: '在途', areaName: '武汉市' }

describe('scans', () => {
  it('of a parcel on its way come oldest first, each of its kind', async () => {
    const world = createWorld()
    const tracking = createTrackingGateway({ baseUrl: 'https://courier.sandbox', fetch: world.fetch })
    expect(await tracking.listScans(parcel)).toEqual([])
    world.clock.moveBy(60 * 3_600_000)
    const scans = await tracking.listScans(parcel)
    expect(scans.map((scan) => scan.kind)).toEqual(['picked-up', 'in-transit', 'in-transit', 'in-transit', 'delivering', 'signed'])
    expect(scans[0]?.at).toEqual(new Date(startsAt.getTime() + 2 * 3_600_000))
    expect(scans.every((scan) => scan.place !== null && scan.text.startsWith(`【${scan.place}】`))).toBe(true)
  })

  it.each([
    ['揽收', 'picked-up'],
    ['在途', 'in-transit'],
    ['干线', 'in-transit'],
    ['转投', 'in-transit'],
    ['派件', 'delivering'],
    ['签收', 'signed'],
    ['投柜或驿站', 'delivering'],
    ['疑难', 'trouble'],
    ['退签', 'trouble'],
    ['拒签', 'trouble'],
  ])('%s is %s', async (status, kind) => {
    expect(await answering({ state: '0', data: [{ ...entry, status }] }).listScans(parcel)).toMatchObject([{ kind }])
  })

  it.each([
    ['顺丰速运 已收取快件', 'picked-up'],
    ['快件正在派送中，请您准备签收', 'delivering'],
    ['已签收，签收人：前台', 'signed'],
    ['快件到达 【武汉转运中心】', 'in-transit'],
  ])('without a word for its kind, %j is %s', async (context, kind) => {
    const bare = { time: '2026-01-01 08:00:00', context }
    const [scan] = await answering({ state: '0', data: [entry, bare] }).listScans(parcel)
    expect(scan).toEqual({ at: new Date('2026-01-01T00:00:00Z'), kind, text: context, place: null })
  })

  it.each([
    ['1', 'picked-up'],
    ['2', 'trouble'],
    ['3', 'signed'],
    ['4', 'trouble'],
    ['5', 'delivering'],
    ['6', 'trouble'],
    ['14', 'trouble'],
    ['0', 'in-transit'],
    ['10', 'in-transit'],
  ])('in state %s the newest is %s, and its place is in its text', async (state, kind) => {
    const bare = { time: '2026-01-03 08:00:00', context: '【成都市】快件' }
    const scans = await answering({ state, data: [bare, entry] }).listScans(parcel)
    expect(scans[1]).toMatchObject({ kind, place: '成都市' })
    expect(scans[0]).toMatchObject({ kind: 'in-transit' })
  })

  it("of one second keep the carrier's order", async () => {
    const data = ['third', 'second', 'first'].map((context) => ({ ...entry, context }))
    expect((await answering({ state: '0', data }).listScans(parcel)).map((scan) => scan.text)).toEqual(['first', 'second', 'third'])
  })
})

describe('asking', () => {
  it.each([
    ['SF', 'shunfeng'],
    ['ZTO', 'zhongtong'],
    ['JDL', 'jd'],
    ['UC', 'uc'],
  ])("calls %s by the courier service's name", async (carrier, name) => {
    let asked = ''
    const tracking = createTrackingGateway({
      baseUrl: 'https://courier.example',
      fetch: (request) => {
        asked = request.url
        return Response.json({ result: false, returnCode: '500', message: '查询无结果，请隔段时间再查' })
      },
    })
    expect(await tracking.listScans({ carrier, trackingNumber: 'A&b=1' })).toEqual([])
    expect(asked).toBe(`https://courier.example/courier/query?com=${name}&nu=A%26b%3D1`)
  })

  it.each<[string, unknown, number]>([
    ['is refused', { result: false, returnCode: '400', message: '提交的数据不完整' }, 200],
    ['fails', { state: '0', data: [] }, 503],
    ['gives something else', { hello: 'world' }, 200],
    ['gives a time that is none', { state: '0', data: [{ ...entry, time: 'yesterday' }] }, 200],
  ])('that %s is an error, not an empty list', async (_, content, status) => {
    await expect(answering(content, status).listScans(parcel)).rejects.toThrow(CourierUnavailable)
  })
})
