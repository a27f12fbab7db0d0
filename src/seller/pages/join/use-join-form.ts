import type { RouteAnswer } from '@contract/api/types'
import { useState } from 'react'
import { useText } from '@/lib/language'
import { sellerText } from '@/lib/messages/seller'
import { refusalOf, useErrorText } from '@/lib/refusal-texts'
import { showToast } from '@/lib/toasts'
import { useOpenShop } from '../../queries/use-join'

interface JoinFormOptions {
  readonly page: RouteAnswer<'getJoinPage'> | null
  /** By which somebody came here. */
  readonly invitation: string | null
  readonly onOpened: () => void
}

/** The two fields, what is wrong with each, and the sending; who has a shop already is led to the desk like who opened one. */
export function useJoinForm({ page, invitation, onOpened }: JoinFormOptions) {
  const text = useText(sellerText).join
  const [typed, setTyped] = useState<{ readonly shopName?: string; readonly words: string }>({ words: '' })
  const [isNameMissing, setNameMissing] = useState(false)
  const openShop = useOpenShop()
  const shopName = typed.shopName ?? page?.suggestedShopName ?? ''
  const problem = useErrorText(openShop.error)
  const wrong = refusalOf(openShop.error, 'invalid-input')?.fields.map(({ path }) => path) ?? []
  const isNameUsed = refusalOf(openShop.error, 'name-unusable') !== null
  const isAgreementChanged = refusalOf(openShop.error, 'agreement-outdated') !== null
  const nameError = isNameMissing ? text.nameMissing : wrong.includes('shopName') ? text.nameUnreadable : isNameUsed ? problem : null
  const areWordsUnfit = refusalOf(openShop.error, 'words-unusable') !== null
  const wordsError = areWordsUnfit || wrong.includes('words') ? text.wordsWrong : null
  const isElsewhere = nameError === null && wordsError === null && !isAgreementChanged

  const change = (part: { readonly shopName?: string; readonly words?: string }) => {
    setTyped({ ...typed, ...part })
    setNameMissing(false)
    openShop.clearError()
  }
  const send = async () => {
    if (page === null) return
    if (shopName.trim() === '') return setNameMissing(true)
    const signed = { agreementVersion: page.agreement.version, invitation: invitation ?? undefined }
    const person = await openShop.run({ shopName: shopName.trim(), words: typed.words.trim(), ...signed })
    if (person === null) return
    showToast(text.opened)
    onOpened()
  }
  return {
    shopName,
    words: typed.words,
    nameError,
    wordsError,
    isAgreementChanged,
    /** What concerns neither field nor the agreement. */
    problem: isElsewhere ? problem : null,
    isSending: openShop.isRunning,
    change,
    send,
  }
}
