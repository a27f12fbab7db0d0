import { useEffect } from 'react'
import { Button } from '@/components/button'
import { useText } from '@/lib/language'
import { catalogueText } from '@/lib/messages/catalogue'
import { useErrorText } from '@/lib/refusal-texts'
import { showToast } from '@/lib/toasts'
import { leaveFor } from '@/platform/outside-link'
import { useOpenLink } from '../queries/use-open-link'

/** Outside WeChat, where nobody can pay: into the mini program, to what this card shows. */
export function OpenInWeChat({ token }: { readonly token: string }) {
  const text = useText(catalogueText)
  const open = useOpenLink(token)
  const problem = useErrorText(open.error)
  useEffect(() => {
    if (problem !== null) showToast(problem)
  }, [problem])
  const go = async () => {
    const address = await open.run()
    if (address !== null) leaveFor?.(address)
  }
  return <Button kind="main" label={text.toWeChat} onPress={() => void go()} isBusy={open.isRunning} isWide />
}
