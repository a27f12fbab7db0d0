import type { RouteInput } from '../../contract/api/types'
import type { Caller } from './story-call'

type Order = { readonly id: string }
type Claim = { readonly id: string }
type Body = RouteInput<'requestClaim'>['body']
type Goods = RouteInput<'shelveReturn'>['body']['goods']

/** What is asked for; one piece of the first line, damaged, with some words, when left out. */
export type Asked = Partial<Pick<Body, 'id' | 'kind' | 'reason' | 'lines' | 'words' | 'pictureIds' | 'parcelId' | 'expectedTotalFen'>>

/** What buyers and HQ do after the sale. */
export function createClaimVerbs(caller: Caller, newId: () => string) {
  async function claimBody(order: Order, asked: Asked = {}): Promise<Body> {
    const { kind = 'refund-only', reason = 'damaged', expectedTotalFen } = asked
    const lines = asked.lines ?? [{ lineId: await firstLine(order), quantity: 1 }]
    const total = expectedTotalFen ?? (await verbs.quotesClaim(order, { kind, reason, lines })).totalFen
    const rest = { id: newId(), words: '盒子压坏了', pictureIds: [], parcelId: null, ...asked }
    return { ...rest, kind, reason, lines, expectedTotalFen: total }
  }
  async function firstLine(order: Order): Promise<string> {
    const { lines } = await verbs.quotesClaim(order)
    const line = lines.find(({ offers }) => offers.length > 0) ?? lines[0]
    if (!line) throw new Error('an order has no lines')
    return line.lineId
  }
  const verbs = {
    claimBody,
    quotesClaim: (order: Order, asked: Pick<Asked, 'kind' | 'reason' | 'lines'> = {}) =>
      caller.call('quoteClaim', {
        params: { id: order.id },
        body: { kind: asked.kind ?? null, reason: asked.reason ?? null, lines: asked.lines ?? [] },
      }),
    claims: async (order: Order, asked: Asked = {}) =>
      caller.call('requestClaim', { params: { id: order.id }, body: await claimBody(order, asked) }),
    seesClaim: (claim: Claim) => caller.call('getClaim', { params: { id: claim.id } }),
    listsClaims: (query: RouteInput<'listClaims'>['query'] = {}) => caller.call('listClaims', { query }),
    addsToClaim: (claim: Claim, words = '又拍了一张', id = newId()) =>
      caller.call('addToClaim', { params: { id: claim.id }, body: { id, words, pictureIds: [] } }),
    takesBack: (claim: Claim) => caller.call('withdrawClaim', { params: { id: claim.id } }),
    sendsBack: (claim: Claim, trackingNumber = 'SF1000200030004') =>
      caller.call('sendReturn', { params: { id: claim.id }, body: { carrier: 'SF', trackingNumber } }),
    appeals: (claim: Claim, words = '照片里看得清楚') =>
      caller.call('appealClaim', { params: { id: claim.id }, body: { words, pictureIds: [] } }),
    checksBox: (order: Order, parcelId: string, answer: 'same' | 'different') =>
      caller.call('answerBoxDate', { params: { id: order.id }, body: { parcelId, answer } }),

    listsHqClaims: (query: RouteInput<'listHqClaims'>['query'] = {}) => caller.call('listHqClaims', { query }),
    seesHqClaim: (claim: Claim) => caller.call('getHqClaim', { params: { id: claim.id } }),
    approves: (claim: Claim, reason = '') =>
      caller.call('decideClaim', { params: { id: claim.id }, body: { decision: 'approve', reason } }),
    rejects: (claim: Claim, reason = '照片里看不出来') =>
      caller.call('decideClaim', { params: { id: claim.id }, body: { decision: 'reject', reason } }),
    receivesReturn: (claim: Claim) => caller.call('receiveReturn', { params: { id: claim.id } }),
    accepts: (claim: Claim, goods: Goods = []) =>
      caller.call('decideReturn', { params: { id: claim.id }, body: { decision: 'accept', reason: '', goods } }),
    reduces: (claim: Claim, goodsFen: number, goods: Goods = []) =>
      caller.call('decideReturn', {
        params: { id: claim.id },
        body: { decision: 'reduce', reason: '少了一包', goodsFen, goods },
      }),
    refuses: (claim: Claim, reason = '已经开封用过') =>
      caller.call('decideReturn', { params: { id: claim.id }, body: { decision: 'refuse', reason } }),
    shelves: (claim: Claim, goods: Goods, id = newId()) => caller.call('shelveReturn', { params: { id: claim.id }, body: { id, goods } }),
    retriesRefund: (claim: Claim) => caller.call('retryRefund', { params: { id: claim.id } }),
    paysBack: (order: Order, given: Partial<RouteInput<'refundOrder'>['body']>) =>
      caller.call('refundOrder', {
        params: { id: order.id },
        body: { id: newId(), reason: '一点心意', lines: [], freightFen: 0, ...given },
      }),
  }
  return verbs
}
