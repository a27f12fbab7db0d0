import type { HqClaimPage } from '@contract/api/types'
import { type Fen, formatFen, parseYuan } from '@contract/money'
import { useState } from 'react'
import { useText } from '@/lib/language'
import { hqClaimsText } from '@/lib/messages/hq-claims'
import { useErrorText } from '@/lib/refusal-texts'
import { useDecideReturn, useShelveReturn } from '../../queries/use-hq-claims'

export type CheckKind = 'accept' | 'reduce' | 'shelve'

type Batch = HqClaimPage['batches'][number]

export interface Shelved {
  readonly restocked: number
  readonly writtenOff: number
}

export const batchKey = ({ lineId, batchId }: Batch) => `${lineId}.${batchId}`
/** Pieces of a batch that may be here: those that were sent and are not dealt with yet. */
export const piecesOf = (batch: Batch) => batch.sentQuantity - batch.restockedQuantity - batch.writtenOffQuantity

export type CheckForm = ReturnType<typeof useCheck>

const accepted = { decision: 'accept' } as const
const reduced = { decision: 'reduce' } as const

/** What came back: how much is paid for it, what goes on the shelf, what is thrown away. */
export function useCheck(page: HqClaimPage, kind: CheckKind, onDone: () => void) {
  const text = useText(hqClaimsText).check
  const [typed, setTyped] = useState({ amount: '', reason: '' })
  const [shelved, setShelved] = useState<Readonly<Record<string, Shelved>>>({})
  const [missing, setMissing] = useState<'amount' | 'reason' | 'goods' | null>(null)
  const decide = useDecideReturn(page.claim.id)
  const shelve = useShelveReturn(page.claim.id)
  const most = page.claim.goodsFen
  const amountFen = readAmount(typed.amount, most)
  const problem = useErrorText(decide.error ?? shelve.error)
  const goods = shelvedGoods(page, shelved)
  const clear = () => {
    setMissing(null)
    decide.clearError()
    shelve.clearError()
  }
  const decision = (reason: string) => ({ reason, goods, ...(kind === 'accept' ? accepted : { ...reduced, goodsFen: amountFen ?? most }) })
  const send = async () => {
    const reason = typed.reason.trim()
    if (kind === 'reduce' && amountFen === null) return setMissing('amount')
    if (kind === 'reduce' && reason === '') return setMissing('reason')
    if (kind === 'shelve' && goods.length === 0) return setMissing('goods')
    const answer = kind === 'shelve' ? await shelve.run(goods) : await decide.run(decision(reason))
    if (answer !== null) onDone()
  }
  const isWrongAmount = missing === 'amount' || (typed.amount !== '' && amountFen === null)
  return {
    ...typed,
    shelved,
    amountFen,
    amountError: kind === 'reduce' && isWrongAmount ? text.amountWrong(formatFen(most)) : null,
    reasonError: missing === 'reason' ? text.reasonMissing : null,
    problem: missing === 'goods' ? text.nothing : problem,
    isSending: decide.isRunning || shelve.isRunning,
    change: (part: Partial<typeof typed>) => {
      setTyped({ ...typed, ...part })
      clear()
    },
    shelve: (batch: Batch, part: Partial<Shelved>) => {
      setShelved({ ...shelved, [batchKey(batch)]: { restocked: 0, writtenOff: 0, ...shelved[batchKey(batch)], ...part } })
      clear()
    },
    send,
  }
}

function shelvedGoods({ batches }: HqClaimPage, shelved: Readonly<Record<string, Shelved>>) {
  return batches.flatMap((batch) => {
    const { restocked = 0, writtenOff = 0 } = shelved[batchKey(batch)] ?? {}
    return restocked + writtenOff === 0 ? [] : [{ lineId: batch.lineId, batchId: batch.batchId, restocked, writtenOff }]
  })
}

/** An amount of at most so much; null while it is none. */
function readAmount(typed: string, most: Fen): Fen | null {
  const amount = parseYuan(typed)
  return amount === null || amount > most ? null : amount
}
