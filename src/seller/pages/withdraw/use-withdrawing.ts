import type { WithdrawalQuote } from '@contract/api/types'
import { type Fen, formatFen, parseYuan } from '@contract/money'
import { useEffect, useState } from 'react'
import { useText } from '@/lib/language'
import { withdrawText } from '@/lib/messages/withdraw'
import type { WithdrawText } from '@/lib/messages/zh/withdraw'
import { refusalOf, useErrorText } from '@/lib/refusal-texts'
import { showToast } from '@/lib/toasts'
import { transfer } from '@/platform/transfer'
import { typedAmount } from '../../components/withdrawal-words'
import { useAmountQuote, useAskWithdrawal, useConfirmTransfer, useWithdrawalWatch } from '../../queries/use-withdrawals'

const restMs = 400

/** What was typed, once the fingers rest. */
function useRested<Value>(typed: Value): Value {
  const [rested, setRested] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed), restMs)
    return () => clearTimeout(timer)
  }, [typed])
  return rested
}

function amountProblem(amountFen: Fen | null, { minimumFen, maximumFen }: WithdrawalQuote, text: WithdrawText): string | null {
  if (amountFen === null) return text.unreadable
  if (amountFen < minimumFen) return text.tooLittle(formatFen(minimumFen))
  return amountFen > maximumFen ? text.tooMuch(formatFen(maximumFen)) : null
}

/** The amount, all of it until another is typed, and what becomes of it by the server's word. */
function useAmount(quote: WithdrawalQuote | null) {
  const text = useText(withdrawText)
  const [typed, setTyped] = useState<string | null>(null)
  const all = quote?.maximumFen ?? null
  const amountFen = typed === null ? all : parseYuan(typed)
  const isOther = amountFen !== null && amountFen > 0 && amountFen !== all
  const rested = useRested(isOther ? amountFen : null)
  const other = useAmountQuote(rested)
  const isKnown = isOther && rested === amountFen
  const limits = (isKnown ? other.data : null) ?? quote
  const problem = limits === null ? null : amountProblem(amountFen, limits, text)
  const plan = problem !== null ? null : isOther ? (isKnown ? (other.data?.plan ?? null) : null) : (quote?.plan ?? null)
  return {
    typed: typed ?? (all === null ? '' : typedAmount(all)),
    setTyped,
    amountFen,
    isAll: !isOther && amountFen === all,
    problem,
    plan,
    error: isKnown && plan === null ? other.error : null,
    refresh: other.refresh,
  }
}

/** WeChat's page for the next bill, and asking on until it is known what came of it. */
function useConfirming(quote: WithdrawalQuote | null) {
  const { notOpened } = useText(withdrawText)
  const [wasShown, setShown] = useState(false)
  const { run, error, isRunning } = useConfirmTransfer(transfer.confirm)
  useWithdrawalWatch(quote?.open ?? null, wasShown)
  const confirm = async (id: string) => {
    const end = await run(id)
    setShown(end === 'closed')
    if (end === 'failed') showToast(notOpened)
  }
  return { confirm, problem: useErrorText(error), isRunning }
}

/** Asking for money and confirming it in WeChat, in one go or one after the other. */
export function useWithdrawing(quote: WithdrawalQuote | null) {
  const text = useText(withdrawText)
  const amount = useAmount(quote)
  const [realName, setRealName] = useState('')
  const [isNameMissing, setNameMissing] = useState(false)
  const ask = useAskWithdrawal()
  const confirming = useConfirming(quote)
  const { plan, amountFen } = amount
  const isNameWrong = plan?.isNameNeeded === true && (isNameMissing || refusalOf(ask.error, 'invalid-input') !== null)
  const askProblem = useErrorText(ask.error ?? amount.error)

  const send = async () => {
    if (plan === null || amountFen === null) return void amount.refresh()
    const name = plan.isNameNeeded ? realName.trim() : null
    if (name === '') return setNameMissing(true)
    const asked = await ask.run({ amountFen, expectedNetFen: plan.netFen, realName: name })
    if (asked === null) return
    amount.setTyped(null)
    setRealName('')
    await confirming.confirm(asked.id)
  }
  return {
    amount,
    changeAmount: (typed: string | null) => {
      amount.setTyped(typed)
      ask.clearError()
    },
    realName,
    changeName: (name: string) => {
      setRealName(name)
      setNameMissing(false)
      ask.clearError()
    },
    nameError: isNameWrong ? text.nameMissing : null,
    /** Why asking did not go through, and why confirming did not. */
    askProblem: isNameWrong ? null : askProblem,
    confirmProblem: confirming.problem,
    isSending: ask.isRunning || confirming.isRunning,
    obstacle: transfer.obstacle(),
    send,
    confirm: confirming.confirm,
  }
}

export type Withdrawing = ReturnType<typeof useWithdrawing>
