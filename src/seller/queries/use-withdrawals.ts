import type { RouteAnswer, RouteInput, Withdrawal } from '@contract/api/types'
import type { Fen } from '@contract/money'
import { useEffect } from 'react'
import { invalidate } from '@/lib/request-cache'
import { useWrite } from '@/lib/use-write'
import { useWriteOnce } from '@/lib/use-write-once'
import { useMore } from '@/queries/use-more'
import { useQuery } from '@/queries/use-query'
import { askWithdrawal, cancelWithdrawal, checkWithdrawal, listWithdrawals, quoteWithdrawal, startTransfer } from '@/services/withdrawals'

const key = 'withdraw'

/** Money moved: every page that shows some of it is out of date. */
function moneyMoved(): void {
  invalidate(key, 'desk', 'statement')
}

/** What can be taken out, all of it worked out, and what is under way. */
export function useWithdrawalQuote() {
  return useQuery(key, () => quoteWithdrawal({}))
}

/** What becomes of another amount than all; nothing is asked while there is none. */
export function useAmountQuote(amountFen: Fen | null) {
  const fetch = () => quoteWithdrawal({ amountFen: amountFen ?? undefined })
  return useQuery(`${key}-amount:${amountFen}`, fetch, { isKept: false, isOn: amountFen !== null })
}

export function useWithdrawals() {
  const query = useQuery(`${key}als`, () => listWithdrawals({}))
  const list = useMore(query.data, (cursor) => listWithdrawals({ cursor }), key)
  return { query, list }
}

/** Takes money out: sent again after no answer, it is the same withdrawal. */
export function useAskWithdrawal() {
  return useWriteOnce(async (id: string, body: Omit<RouteInput<'askWithdrawal'>['body'], 'id'>) => {
    try {
      return (await askWithdrawal({ ...body, id })).withdrawal
    } finally {
      moneyMoved()
    }
  })
}

type Confirm = (request: Pick<RouteAnswer<'startTransfer'>, 'mchId' | 'appId' | 'package'>) => Promise<'closed' | 'failed'>

/** Shows WeChat's page for the next bill (`confirm` of platform/transfer), then asks the server what came of it. */
export function useConfirmTransfer(confirm: Confirm) {
  return useWrite(async (id: string) => {
    try {
      const { mchId, appId, package: packageInfo } = await startTransfer(id)
      const end = await confirm({ mchId, appId, package: packageInfo })
      // Without an answer the page shows how it stood, and asks on.
      await checkWithdrawal(id).catch(() => null)
      return end
    } finally {
      moneyMoved()
    }
  })
}

export function useCancelWithdrawal(id: string) {
  return useWrite(async () => {
    try {
      return await cancelWithdrawal(id)
    } finally {
      moneyMoved()
    }
  })
}

/** Pauses before each question, s; the server asks WeChat by itself besides. */
const pausesSeconds = [2, 3, 5, 8, 13, 20, 30, 60, 60, 60] as const

/** True while something happens without this person: money or its way back is in WeChat's hands, or the time to confirm is over. */
function isMoving({ state, confirmBy }: Withdrawal): boolean {
  return state === 'paying' || state === 'cancelling' || (confirmBy !== null && Date.parse(confirmBy) <= Date.now())
}

/** Asks how a withdrawal stands until that has changed. `wasShown`: WeChat's page was, and its word may take a moment. */
export function useWithdrawalWatch(open: Withdrawal | null, wasShown: boolean): void {
  const id = open !== null && (wasShown || isMoving(open)) ? open.id : null
  const state = open?.state
  useEffect(() => {
    if (id === null) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const askAfter = ([pause, ...later]: readonly number[]) => {
      if (pause === undefined || isOver) return
      timer = setTimeout(() => {
        const goOn = () => askAfter(later)
        checkWithdrawal(id).then(({ withdrawal }) => (withdrawal.state === state ? goOn() : moneyMoved()), goOn)
      }, pause * 1000)
    }
    askAfter(pausesSeconds)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [id, state])
}
