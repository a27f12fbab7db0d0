import Taro from '@tarojs/taro'
import type { PrivacyAnswer } from '@/lib/privacy'

type Resolve = (answer: PrivacyAnswer) => void

/** Base library 2.32.3; before it WeChat has no such question. Without a listener WeChat would ask in words of its own. */
export const hearPrivacy: (ask: (answer: Resolve) => void) => void = (ask) => {
  const listen = (Taro as unknown as { onNeedPrivacyAuthorization?: (listener: (resolve: Resolve) => void) => void })
    .onNeedPrivacyAuthorization
  listen?.((resolve) => ask(resolve))
}
