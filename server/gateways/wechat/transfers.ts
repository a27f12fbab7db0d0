import { createPublicKey } from 'node:crypto'
import { WeChatUnavailable } from '../../ports'
import type { TransferFacts, TransferGateway, TransferRequest } from '../../transfer-ports'
import { createPayClient, type PayClient, type PayClientOptions, readAs, unlessRefused, WeChatRefusal } from './client'
import { sealText } from './signing'
import { toTransferFacts, transferReplySchema, transferSchema } from './transfer-facts'

export interface TransferGatewayOptions extends PayClientOptions {
  readonly appid: string
  readonly notifyUrl: string
}

const path = '/v3/fund-app/mch-transfer/transfer-bills'
/** Commission; WeChat wants exactly these two words about it. */
const commissionScene = '1005'
const reportInfos = [
  { info_type: '岗位类型', info_content: '推荐人' },
  { info_type: '报酬说明', info_content: '推荐成交的佣金' },
]

/** Transfers from the merchant to a person, who confirms each in WeChat (商家转账). */
export function createTransferGateway(options: TransferGatewayOptions): TransferGateway {
  const client = createPayClient(options)
  const { appid, mchid, notifyUrl } = options
  const publicKey = createPublicKey([...options.publicKeys.values()][0] ?? '')

  return {
    async requestTransfer(request) {
      const body = {
        appid,
        out_bill_no: request.billNo,
        transfer_scene_id: commissionScene,
        openid: request.openid,
        transfer_amount: request.amountFen,
        transfer_remark: request.remark,
        notify_url: notifyUrl,
        ...(request.sealedName === null ? {} : { user_name: request.sealedName }),
        transfer_scene_report_infos: reportInfos,
      }
      return await requestTransfer(client, request, body)
    },
    findTransfer: (billNo) => findTransfer(client, billNo),
    async cancelTransfer(billNo) {
      const found = await findTransfer(client, billNo)
      if (found === null || found.state === 'cancelled' || found.state === 'failed' || found.state === 'paid') return found
      const reply = await client.request('POST', `${path}/out-bill-no/${encodeURIComponent(billNo)}/cancel`)
      const { state } = readAs(transferReplySchema, reply, 'transfer')
      return { ...found, state: state === 'CANCELLED' ? 'cancelled' : 'cancelling' }
    },
    transferParameters: (packageInfo) => ({ mchId: mchid, appId: appid, package: packageInfo }),
    sealName: (name) => sealText(name, publicKey),
  }
}

/** A refusal may hide an earlier success: only when WeChat knows of no such bill was there none. */
async function requestTransfer(
  client: PayClient,
  request: TransferRequest,
  body: unknown,
): Promise<{ readonly facts: TransferFacts; readonly packageInfo: string | null } | { readonly refused: string }> {
  try {
    const reply = readAs(transferReplySchema, await client.request('POST', path, body), 'transfer')
    if (reply.out_bill_no !== request.billNo) throw new WeChatUnavailable('transfer: the answer is about another bill')
    const { out_bill_no, state, create_time, update_time } = reply
    const told = { mch_id: '', out_bill_no, state, transfer_amount: request.amountFen, update_time }
    // The reply has no fail_reason; the bill has.
    const whole = state === 'FAIL' ? await findTransfer(client, out_bill_no) : null
    const facts = whole ?? toTransferFacts({ ...told, create_time: create_time ?? update_time ?? new Date(0).toISOString() })
    return { facts, packageInfo: reply.package_info ?? null }
  } catch (error) {
    if (!(error instanceof WeChatRefusal)) throw error
    const facts = await findTransfer(client, request.billNo)
    return facts === null ? { refused: error.code } : { facts, packageInfo: null }
  }
}

async function findTransfer(client: PayClient, billNo: string): Promise<TransferFacts | null> {
  const call = () => client.request('GET', `${path}/out-bill-no/${encodeURIComponent(billNo)}`)
  const reply = await unlessRefused(['NOT_FOUND', 'RESOURCE_NOT_EXISTS'], call)
  if (reply === null) return null
  const facts = toTransferFacts(readAs(transferSchema, reply, 'transfer'))
  if (facts.billNo !== billNo) throw new WeChatUnavailable('transfer: the answer is about another bill')
  return facts
}
