import type { MessageOffer } from '@contract/api/types'
import { useLanguageState } from '@/lib/language'
import { sandboxText } from '@/lib/messages/sandbox'
import type { MessageAnswer } from '@/platform/messages'
import { askOnPhone } from '@/platform/question'
import { sandboxAccount } from './person'
import { postToSandbox } from './post'

/** Stands for WeChat's question which messages it may send once. */
export async function askInSandbox(offers: readonly MessageOffer[]): Promise<readonly MessageAnswer[]> {
  const { messageTitle, messageKinds, yes, no } = sandboxText[useLanguageState.getState().language]
  const content = offers.map(({ kind }) => messageKinds[kind]).join('、')
  const isAccepted = await askOnPhone({ title: messageTitle, content, yes, no })
  if (isAccepted) await postToSandbox('/subscribe', { openid: sandboxAccount(), templateIds: offers.map(({ templateId }) => templateId) })
  return offers.map(({ kind }) => ({ kind, isAccepted }))
}
