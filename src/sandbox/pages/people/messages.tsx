import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { ListRow } from '@/components/list-row'
import { formatMomentWithHour } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { sandboxText } from '@/lib/messages/sandbox'
import { navigation } from '@/platform/navigation'
import { originTransport } from '@/platform/transport'
import { sandboxAccount } from '../../person'
import styles from './index.module.scss'

/** As the sandbox keeps them: server/sandbox/state.ts. */
interface Arrived {
  readonly page: string
  readonly values: readonly string[]
  readonly at: number
}

async function readMessages(): Promise<readonly Arrived[]> {
  const path = `/__sandbox/messages?openid=${encodeURIComponent(sandboxAccount())}`
  const { status, body } = await originTransport({ method: 'GET', path, headers: {} })
  return status === 200 && Array.isArray(body) ? (body as readonly Arrived[]) : []
}

/** What WeChat would show to this person: a tap leads where it leads. */
export function Messages() {
  const text = useText(sandboxText)
  const language = useLanguage()
  const [messages, setMessages] = useState<readonly Arrived[]>([])
  useDidShow(() => {
    readMessages()
      .then(setMessages)
      .catch(() => setMessages([]))
  })
  return (
    <View className={styles.document}>
      <ListRow label={text.messages} isQuiet />
      {messages.length === 0 && <View className={styles.none}>{text.noMessages}</View>}
      {messages.map(({ page, values, at }) => (
        <ListRow
          key={`${at} ${page}`}
          label={values.join(' · ')}
          value={formatMomentWithHour(new Date(at).toISOString(), language)}
          onPress={() => navigation.open(`/${page}`)}
          hasLine
        />
      ))}
    </View>
  )
}
