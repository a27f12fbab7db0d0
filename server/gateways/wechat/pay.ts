import { createPrivateKey } from 'node:crypto'
import { z } from 'zod'
import { type PayGateway, type PaymentAnswer, type PaymentParameters, type RefundFacts, WeChatUnavailable } from '../../ports'
import { toChinaTime } from '../china-time'
import { createPayClient, type PayClient, type PayClientOptions, readAs, unlessRefused, WeChatRefusal } from './client'
import { type Account, refundReplySchema, toPaidFacts, toRefundFacts, transactionSchema } from './pay-facts'
import { openNotify } from './pay-notify'
import { makeNonce, paymentText, signText, toSeconds } from './signing'

export interface PayGatewayOptions extends PayClientOptions {
  readonly appid: string
  /** 32 characters. */
  readonly apiV3Key: string
  /** Where WeChat posts payments and refunds: no query, no login. */
  readonly notifyUrl: string
}

/** WeChat takes 127 characters of description and 80 of reason. */
const descriptionLength = 127
const reasonLength = 80

const prepaySchema = z.object({ prepay_id: z.string().min(1) })
const refundsPath = '/v3/refund/domestic/refunds'

/** WeChat Pay for one direct merchant (APIv3, JSAPI). Order and refund numbers are the caller's and stay the same on retry. */
export function createPayGateway(options: PayGatewayOptions): PayGateway {
  const { appid, mchid, apiV3Key, notifyUrl, clock } = options
  if (Buffer.byteLength(apiV3Key) !== 32) throw new RangeError('the APIv3 key must be 32 bytes')
  const account: Account = { appid, mchid }
  const client = createPayClient(options)
  const privateKey = createPrivateKey(options.merchantPrivateKey)

  return {
    async prepay(request) {
      const reply = await client.request('POST', '/v3/pay/transactions/jsapi', {
        appid,
        mchid,
        description: truncate(request.description, descriptionLength),
        out_trade_no: request.orderId,
        time_expire: toChinaTime(request.expiresAt),
        notify_url: notifyUrl,
        amount: { total: request.totalFen, currency: 'CNY' },
        payer: { openid: request.openid },
      })
      return { prepayId: readAs(prepaySchema, reply, 'prepay').prepay_id }
    },
    paymentParameters(prepayId): PaymentParameters {
      const signed = { appid, timeStamp: toSeconds(clock.now()), nonceStr: makeNonce(), package: `prepay_id=${prepayId}` }
      const { appid: _, ...parameters } = signed
      return { ...parameters, signType: 'RSA', paySign: signText(paymentText(signed), privateKey) }
    },
    findPayment: (orderId) => findPayment(client, account, orderId),
    closePayment: (orderId) => closePayment(client, account, orderId),
    async requestRefund(request) {
      const reply = await client.request('POST', refundsPath, {
        out_trade_no: request.orderId,
        out_refund_no: request.refundNo,
        reason: truncate(request.reason, reasonLength),
        notify_url: notifyUrl,
        amount: { refund: request.refundFen, total: request.totalFen, currency: 'CNY' },
      })
      return readRefund(reply, request.refundNo)
    },
    async findRefund(refundNo) {
      const path = `${refundsPath}/${encodeURIComponent(refundNo)}`
      const reply = await unlessRefused(['RESOURCE_NOT_EXISTS'], () => client.request('GET', path))
      return reply === null ? null : readRefund(reply, refundNo)
    },
    async readNotify(headers, rawBody) {
      const lowered = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
      return client.isGenuine(lowered, rawBody) ? openNotify(rawBody, apiV3Key, account) : null
    },
  }
}

async function findPayment(client: PayClient, account: Account, orderId: string): Promise<PaymentAnswer> {
  const path = `/v3/pay/transactions/out-trade-no/${encodeURIComponent(orderId)}?mchid=${account.mchid}`
  const reply = await unlessRefused(['ORDER_NOT_EXIST'], () => client.request('GET', path))
  if (reply === null) return { state: 'unknown-order' }
  const transaction = readAs(transactionSchema, reply, 'payment')
  if (transaction.out_trade_no !== orderId) throw new WeChatUnavailable('payment: the answer is about another order')
  switch (transaction.trade_state) {
    case 'SUCCESS':
    case 'REFUND': {
      const facts = toPaidFacts(transaction, account)
      if (facts === null) throw new WeChatUnavailable('payment: the answer is about another account or not whole')
      return { state: 'paid', facts }
    }
    case 'CLOSED':
    case 'REVOKED':
      return { state: 'closed' }
    default:
      return { state: 'unpaid' }
  }
}

/** What a refused close means, only the order itself tells: closed before, paid meanwhile, or never asked for. */
async function closePayment(client: PayClient, account: Account, orderId: string): Promise<'closed' | 'paid'> {
  try {
    await client.request('POST', `/v3/pay/transactions/out-trade-no/${encodeURIComponent(orderId)}/close`, { mchid: account.mchid })
    return 'closed'
  } catch (error) {
    if (!(error instanceof WeChatRefusal)) throw error
    const answer = await findPayment(client, account, orderId)
    if (answer.state === 'unpaid') throw error
    return answer.state === 'paid' ? 'paid' : 'closed'
  }
}

function readRefund(reply: unknown, refundNo: string): RefundFacts {
  const facts = toRefundFacts(readAs(refundReplySchema, reply, 'refund'))
  if (facts.refundNo !== refundNo) throw new WeChatUnavailable('refund: the answer is about another refund')
  return facts
}

/** By characters as people see code points, never through the middle of a surrogate pair. */
function truncate(text: string, length: number): string {
  return [...text].slice(0, length).join('')
}
