import { fen } from '../../../../contract/money'
import { createTransferGateway } from '../../../../server/gateways/wechat/transfers'
import { WeChatUnavailable } from '../../../../server/ports'
import type { TransferRequest } from '../../../../server/transfer-ports'
import { callPay } from '../../sandbox/merchant-call'
import { createWorld, notifyUrl, sandboxKeys, startsAt, type World } from '../../sandbox/wechat-world'

let world: World
beforeEach(() => {
  world = createWorld()
})

const path = '/v3/fund-app/mch-transfer/transfer-bills'
const asked = (change: Partial<TransferRequest> = {}): TransferRequest => ({
  billNo: 'bill0001',
  openid: 'oSeller',
  amountFen: fen(15_000),
  remark: '推荐成交的佣金',
  sealedName: null,
  ...change,
})
const request = (change: Partial<TransferRequest> = {}) => world.transfer.requestTransfer(asked(change))

async function packageOf(change: Partial<TransferRequest> = {}): Promise<string> {
  const answer = await request(change)
  if ('refused' in answer || answer.packageInfo === null) throw new Error('nothing to confirm')
  return answer.packageInfo
}

async function pass(ms: number) {
  world.clock.moveBy(ms)
  await world.sandbox.deliverDue()
}

describe('a transfer', () => {
  it('waits for its payee, is paid when they confirm, and says so by query and notify', async () => {
    const confirmation = await packageOf()
    expect(world.transfer.transferParameters(confirmation)).toEqual({
      mchId: sandboxKeys.mchid,
      appId: sandboxKeys.appid,
      package: confirmation,
    })
    expect((await world.onPhone('/transfer/confirm', { package: confirmation, outcome: 'closed' })).body).toEqual({ outcome: 'closed' })
    expect(await world.transfer.findTransfer('bill0001')).toMatchObject({
      state: 'waiting',
      amountFen: 15_000,
      failReason: null,
      at: startsAt,
    })
    await world.onPhone('/transfer/confirm', { package: confirmation })
    expect(await world.transfer.findTransfer('bill0001')).toMatchObject({ state: 'paying' })
    await pass(2_000)
    expect(await world.transfer.findTransfer('bill0001')).toMatchObject({ state: 'paid' })
    expect(await world.readPosted()).toMatchObject([{ kind: 'transfer', facts: { billNo: 'bill0001', state: 'paid', amountFen: 15_000 } }])
    expect((await world.onPhone('/transfer/confirm', { package: confirmation })).status).toBe(409)
  })

  it('asked again with the same facts is the same one; with others it keeps what it was', async () => {
    expect(await request()).toEqual(await request())
    expect(await request({ amountFen: fen(14_000) })).toMatchObject({ facts: { amountFen: 15_000 }, packageInfo: null })
  })

  it('that timed out after WeChat took it is found under its number', async () => {
    world.sandbox.faults.transfer_lost = true
    await expect(request()).rejects.toThrow(WeChatUnavailable)
    world.sandbox.faults.transfer_lost = false
    expect(await world.transfer.findTransfer('bill0001')).toMatchObject({ state: 'waiting' })
  })

  it('is told as refused only when WeChat knows of no such bill', async () => {
    world.sandbox.faults.transfer_not_enough = true
    expect(await request()).toEqual({ refused: 'NOT_ENOUGH' })
    expect(await world.transfer.findTransfer('bill0001')).toBeNull()
  })

  it('nobody confirmed for a day has failed', async () => {
    await request()
    await pass(86_399_000)
    expect(await world.transfer.findTransfer('bill0001')).toMatchObject({ state: 'waiting' })
    await pass(1_000)
    expect(await request()).toMatchObject({ facts: { state: 'failed', failReason: 'OVERDUE_CLOSE' } })
  })

  it('is made to expire by the sheet that stands for WeChat’s page', async () => {
    const confirmation = await packageOf()
    await world.onPhone('/transfer/confirm', { package: confirmation, outcome: 'expired' })
    expect(await world.transfer.findTransfer('bill0001')).toMatchObject({ state: 'failed', failReason: 'OVERDUE_CLOSE' })
  })

  it('is called back before it is confirmed, and not after', async () => {
    await request()
    expect(await world.transfer.cancelTransfer('bill0001')).toMatchObject({ state: 'cancelling' })
    await pass(1_000)
    expect(await world.transfer.cancelTransfer('bill0001')).toMatchObject({ state: 'cancelled', failReason: 'MCH_CANCEL' })
    const confirmation = await packageOf({ billNo: 'bill0002' })
    await world.onPhone('/transfer/confirm', { package: confirmation })
    await expect(world.transfer.cancelTransfer('bill0002')).rejects.toThrow('400 INVALID_REQUEST')
    expect(await world.transfer.cancelTransfer('bill0003')).toBeNull()
  })

  it('is processed for a while when WeChat is slow, and then waits', async () => {
    world.sandbox.faults.transfer_processing = true
    expect(await request()).toMatchObject({ facts: { state: 'accepted' }, packageInfo: null })
    world.sandbox.faults.transfer_processing = false
    expect(await world.transfer.findTransfer('bill0001')).toMatchObject({ state: 'waiting' })
  })

  it.each(['NEW_STATE', 'SUCCES'])('in a state that nobody knows (%s) is an answer that can’t be read', async (state) => {
    const answer = { out_bill_no: 'bill0001', state, create_time: '2026-01-01T12:00:00+08:00' }
    const transfer = createTransferGateway({ ...world.payOptions, fetch: world.signedAnswer(answer) })
    await expect(transfer.requestTransfer(asked())).rejects.toThrow(WeChatUnavailable)
  })

  it('does not believe an answer about another bill', async () => {
    const answer = { out_bill_no: 'bill0009', state: 'WAIT_USER_CONFIRM', create_time: '2026-01-01T12:00:00+08:00' }
    const transfer = createTransferGateway({ ...world.payOptions, fetch: world.signedAnswer(answer) })
    await expect(transfer.requestTransfer(asked())).rejects.toThrow('another bill')
  })
})

describe('the payee’s name', () => {
  const large = (sealedName: string | null) => request({ amountFen: fen(200_000), sealedName })
  beforeEach(() => {
    world.sandbox.faults.transfer_limit = 500_000
  })

  it('is needed from ¥2,000 on, encrypted to WeChat', async () => {
    expect(await large(null)).toEqual({ refused: 'PARAM_ERROR' })
    expect(await large('林小满')).toEqual({ refused: 'PARAM_ERROR' })
    expect(await large(world.transfer.sealName('林小满'))).toMatchObject({ facts: { state: 'waiting' } })
  })

  it('is another text each time it is sealed', () => {
    expect(world.transfer.sealName('林小满')).not.toBe(world.transfer.sealName('林小满'))
  })
})

const infos = [
  { info_type: '岗位类型', info_content: '推荐人' },
  { info_type: '报酬说明', info_content: '佣金' },
]
const wire = {
  appid: sandboxKeys.appid,
  out_bill_no: 'bill0001',
  transfer_scene_id: '1005',
  openid: 'oSeller',
  transfer_amount: 15_000,
  transfer_remark: '佣金',
  notify_url: notifyUrl,
  transfer_scene_report_infos: infos,
}

test('a sound transfer is taken as it stands on the wire', async () => {
  expect(await callPay(world, 'POST', path, wire)).toMatchObject({ status: 200, isSigned: true, body: { state: 'WAIT_USER_CONFIRM' } })
})

test.each<[string, Record<string, unknown>]>([
  ['a number with other signs', { out_bill_no: 'bill-1' }],
  ['a number too long', { out_bill_no: 'a'.repeat(33) }],
  ['a scene nobody knows', { transfer_scene_id: '1003' }],
  ['one word about the work', { transfer_scene_report_infos: infos.slice(1) }],
  ['a word twice', { transfer_scene_report_infos: [infos[0], infos[0]] }],
  ['a word too many', { transfer_scene_report_infos: [...infos, { info_type: '其他', info_content: 'x' }] }],
  ['a remark too long', { transfer_remark: '佣'.repeat(33) }],
  ['an amount above the limit', { transfer_amount: 20_001 }],
  ['an amount WeChat does not move', { transfer_amount: 9 }],
  ['another appid', { appid: 'wx9' }],
  ['how it shall be felt', { user_recv_perception: '劳务报酬' }],
  ['an address with a query', { notify_url: 'https://shop.example/?a=1' }],
])('%s is refused', async (_, change) => {
  expect(await callPay(world, 'POST', path, { ...wire, ...change })).toMatchObject({ status: 400, isSigned: true })
})
