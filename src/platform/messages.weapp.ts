import type { MessageOffer } from '@contract/api/types'
import Taro from '@tarojs/taro'
import { askInSandbox } from '@/sandbox/ask-messages'
import type { MessageAnswer } from './messages'

export async function askAboutMessages(offers: readonly MessageOffer[]): Promise<readonly MessageAnswer[]> {
  try {
    if (process.env.SHUPU_SANDBOX === '1') return await askInSandbox(offers)
    const asked = { tmplIds: offers.map(({ templateId }) => templateId) }
    // Taro's types are for Alipay as well: they want fields that WeChat has not.
    const said = (await Taro.requestSubscribeMessage(asked as Parameters<typeof Taro.requestSubscribeMessage>[0])) as object
    // 'ban' and 'filter' are WeChat's doing, not the person's.
    return offers.flatMap(({ kind, templateId }) => {
      const answer: unknown = Reflect.get(said, templateId)
      return answer === 'accept' || answer === 'reject' ? [{ kind, isAccepted: answer === 'accept' }] : []
    })
  } catch {
    // All messages are switched off, or this was no tap to WeChat: the person was not asked.
    return []
  }
}
