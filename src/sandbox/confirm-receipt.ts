import { useLanguageState } from '@/lib/language'
import { sandboxText } from '@/lib/messages/sandbox'
import { askOnPhone } from '@/platform/question'
import type { ReceiptRequest } from '@/platform/receipt'
import { postToSandbox } from './post'

/** Stands for WeChat's page for confirming receipt. */
export async function confirmInSandbox({ transactionId }: ReceiptRequest): Promise<'confirmed' | 'cancelled' | 'unclear'> {
  const { receiptTitle, receiptWords, yes, no } = sandboxText[useLanguageState.getState().language]
  if (!(await askOnPhone({ title: receiptTitle, content: receiptWords, yes, no }))) return 'cancelled'
  return await postToSandbox('/receipt', { transactionId }).then(
    () => 'confirmed' as const,
    () => 'unclear' as const,
  )
}
