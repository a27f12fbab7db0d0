import type { Order } from '@contract/api/types'
import { Button } from '@/components/button'
import { useLanguage, useText } from '@/lib/language'
import { ordersText } from '@/lib/messages/orders'
import { nameIn } from '@/lib/names'
import { tabPaths } from '@/lib/page-paths'
import { errorText } from '@/lib/refusal-texts'
import { showToast } from '@/lib/toasts'
import { useWrite } from '@/lib/use-write'
import { navigation } from '@/platform/navigation'
import { buyAgain } from '../../queries/buy-again'

/** Puts the same goods into the bag and leads there; what can't be had now is named. */
export function BuyAgain({ order }: { readonly order: Order }) {
  const text = useText(ordersText).again
  const language = useLanguage()
  const again = useWrite(async () => {
    const found = await buyAgain(order).catch((error: unknown) => {
      showToast(errorText(language, error))
      return null
    })
    if (found === null) return
    const names = found.missing.map((name) => nameIn(name, language)).join(text.and)
    if (found.added > 0) navigation.switchTab(tabPaths.bag)
    if (names !== '') showToast(found.added > 0 ? text.partly(names) : text.none(names))
  })
  return <Button label={text.button} onPress={() => void again.run()} isBusy={again.isRunning} isWide />
}
