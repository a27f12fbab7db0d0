import { View } from '@tarojs/components'
import { useText } from '@/lib/language'
import { commonText } from '@/lib/messages/common'
import { Button } from './button'
import styles from './list-end.module.scss'
import { Pressable } from './pressable'

export interface ListEndProps {
  /** As useMore answers. */
  readonly list: {
    readonly nextCursor: string | null
    readonly isLoading: boolean
    readonly error: unknown
    readonly more: () => Promise<void>
  }
}

/** Below the last card of a list: the rest is coming, did not come, can be asked for, or there is no more. */
export function ListEnd({ list }: ListEndProps) {
  const text = useText(commonText)
  const more = () => void list.more()
  if (list.isLoading) return <View className={styles.end}>{text.loading}</View>
  if (list.error !== null) {
    return (
      <View className={styles.end}>
        <View>{text.list.failed}</View>
        <Button label={text.retry} onPress={more} isSmall />
      </View>
    )
  }
  if (list.nextCursor === null) return <View className={styles.end}>{text.list.end}</View>
  return (
    <Pressable className={styles.end} onPress={more}>
      {text.list.more}
    </Pressable>
  )
}
