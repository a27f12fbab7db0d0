import { createHash } from 'node:crypto'
import { chainText } from '../../contract/chain'
import { addFen, type Fen, subtractFen, zeroFen } from '../../contract/money'

/** 'wechat', 'order:{id}', 'seller:{id}:pending' and so on: docs/money.md lists them. */
export type Account =
  | 'wechat'
  | 'hq:sales'
  | 'hq:freight'
  | 'hq:commission'
  | 'hq:fees'
  | 'tax:withheld'
  | `order:${string}`
  | `seller:${string}:${SellerAccount}`
export type SellerAccount = 'pending' | 'available' | 'withdrawing'

export interface Posting {
  readonly source: Account
  readonly destination: Account
  readonly amountFen: Fen
}

/** All postings of one event. The key is unique for ever, so that the event counts once. */
export interface Entry {
  readonly key: string
  readonly kind: 'pay' | 'settle' | 'refund' | 'withdraw' | 'transfer' | 'transfer-return' | 'transfer-late'
  readonly orderId: string | null
  readonly postings: readonly Posting[]
}

/** A zero posting says nothing and is left out. */
function postings(...all: readonly (readonly [Account, Account, Fen])[]): readonly Posting[] {
  return all.filter(([, , amountFen]) => amountFen !== 0).map(([source, destination, amountFen]) => ({ source, destination, amountFen }))
}

export function paymentEntry(facts: {
  readonly orderId: string
  readonly totalFen: Fen
  readonly sellerId: string | null
  readonly commissionFen: Fen
}): Entry {
  const { orderId, totalFen, sellerId, commissionFen } = facts
  const commission: readonly (readonly [Account, Account, Fen])[] = sellerId
    ? [['hq:commission', `seller:${sellerId}:pending`, commissionFen]]
    : []
  return { key: `pay:${orderId}`, kind: 'pay', orderId, postings: postings(['wechat', `order:${orderId}`, totalFen], ...commission) }
}

export function settlementEntry(facts: {
  readonly orderId: string
  readonly goodsLeftFen: Fen
  readonly freightLeftFen: Fen
  readonly sellerId: string | null
  readonly commissionLeftFen: Fen
}): Entry {
  const { orderId, goodsLeftFen, freightLeftFen, sellerId, commissionLeftFen } = facts
  const commission: readonly (readonly [Account, Account, Fen])[] = sellerId
    ? [[`seller:${sellerId}:pending`, `seller:${sellerId}:available`, commissionLeftFen]]
    : []
  return {
    key: `settle:${orderId}`,
    kind: 'settle',
    orderId,
    postings: postings([`order:${orderId}`, 'hq:sales', goodsLeftFen], [`order:${orderId}`, 'hq:freight', freightLeftFen], ...commission),
  }
}

export function refundEntry(facts: {
  readonly orderId: string
  readonly refundNo: string
  readonly goodsFen: Fen
  readonly freightFen: Fen
  readonly sellerId: string | null
  readonly clawbackFen: Fen
  readonly isSettled: boolean
}): Entry {
  const { orderId, refundNo, goodsFen, freightFen, sellerId, clawbackFen, isSettled } = facts
  const money: readonly (readonly [Account, Account, Fen])[] = isSettled
    ? [
        ['hq:sales', 'wechat', goodsFen],
        ['hq:freight', 'wechat', freightFen],
      ]
    : [[`order:${orderId}`, 'wechat', addFen(goodsFen, freightFen)]]
  const commission: readonly (readonly [Account, Account, Fen])[] = sellerId
    ? [[`seller:${sellerId}:${isSettled ? 'available' : 'pending'}`, 'hq:commission', clawbackFen]]
    : []
  return { key: `refund:${refundNo}`, kind: 'refund', orderId, postings: postings(...money, ...commission) }
}

/** Money leaves what a seller may take and waits on its way. */
export function withdrawalEntry(withdrawalId: string, sellerId: string, grossFen: Fen): Entry {
  const move = [`seller:${sellerId}:available`, `seller:${sellerId}:withdrawing`, grossFen] as const
  return { key: `wd:${withdrawalId}:ask`, kind: 'withdraw', orderId: null, postings: postings(move) }
}

export interface BillOfSeller {
  readonly billNo: string
  readonly sellerId: string
  readonly netFen: Fen
  readonly taxFen: Fen
}

/** A bill was paid. It shares its key with the return, so that only one of the two can happen. */
export function transferPaidEntry({ billNo, sellerId, netFen, taxFen }: BillOfSeller): Entry {
  const from = `seller:${sellerId}:withdrawing` as const
  return {
    key: `wd:${billNo}:end`,
    kind: 'transfer',
    orderId: null,
    postings: postings([from, 'wechat', netFen], [from, 'tax:withheld', taxFen]),
  }
}

export function transferReturnedEntry({ billNo, sellerId, netFen, taxFen }: BillOfSeller): Entry {
  const move = [`seller:${sellerId}:withdrawing`, `seller:${sellerId}:available`, addFen(netFen, taxFen)] as const
  return { key: `wd:${billNo}:end`, kind: 'transfer-return', orderId: null, postings: postings(move) }
}

/** WeChat paid after all what it had said it would not: what went back is taken again. */
export function lateTransferEntry({ billNo, sellerId, netFen, taxFen }: BillOfSeller): Entry {
  const from = `seller:${sellerId}:available` as const
  const moves = postings([from, 'wechat', netFen], [from, 'tax:withheld', taxFen])
  return { key: `wd:${billNo}:late`, kind: 'transfer-late', orderId: null, postings: moves }
}

/** The seller and account of 'seller:{id}:{account}', or null for an account that is not a seller's. */
export function sellerAccountOf(account: Account): { readonly sellerId: string; readonly account: SellerAccount } | null {
  const [kind, sellerId, name] = account.split(':')
  return kind === 'seller' && sellerId ? { sellerId, account: name as SellerAccount } : null
}

export type Balances = Readonly<Record<SellerAccount, Fen>>

/** A seller's balances after some postings. */
export function applyPostings(before: Balances, sellerId: string, posted: readonly Posting[]): Balances {
  const after = { ...before }
  for (const { source, destination, amountFen } of posted) {
    const from = sellerAccountOf(source)
    const to = sellerAccountOf(destination)
    if (from?.sellerId === sellerId) after[from.account] = subtractFen(after[from.account], amountFen)
    if (to?.sellerId === sellerId) after[to.account] = addFen(after[to.account], amountFen)
  }
  return after
}

export interface Movements {
  readonly earnedFen: Fen
  readonly takenBackFen: Fen
  readonly paidFen: Fen
  readonly taxFen: Fen
}

/** What postings change of all that is a seller's; moves between the seller's own accounts change nothing. */
export function movementsOf(posted: readonly Posting[]): Movements {
  const sum = (isCounted: (posting: Posting) => boolean) => addFen(zeroFen, ...posted.filter(isCounted).map(({ amountFen }) => amountFen))
  const isFrom = ({ source }: Posting) => sellerAccountOf(source) !== null
  return {
    earnedFen: sum(({ source, destination }) => source === 'hq:commission' && sellerAccountOf(destination) !== null),
    takenBackFen: sum((posting) => isFrom(posting) && posting.destination === 'hq:commission'),
    paidFen: sum((posting) => isFrom(posting) && posting.destination === 'wechat'),
    taxFen: sum((posting) => isFrom(posting) && posting.destination === 'tax:withheld'),
  }
}

export const emptyBalances: Balances = { pending: zeroFen, available: zeroFen, withdrawing: zeroFen }

/** The hash of a posting on a seller's account: it covers the one before it, so that a changed past shows. SHA-256, hex. */
export function chainHash(previousHash: string, posting: Posting & { readonly entryKey: string; readonly chainIndex: number }): string {
  return createHash('sha256').update(chainText(previousHash, posting)).digest('hex')
}
