import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { InlineNotice } from '@/components/inline-notice'
import { useText } from '@/lib/language'
import { purchaseText } from '@/lib/messages/purchase'
import styles from './changes-notice.module.scss'

/** When more than one thing changed: how many, and one tap that takes them all over. */
export function ChangesNotice({ count, onTakeAll }: { readonly count: number; readonly onTakeAll: () => void }) {
  const text = useText(purchaseText).changes
  if (count < 2) return null
  return (
    <View className={styles.place}>
      <InlineNotice icon="warning-circle">{text.words(count)}</InlineNotice>
      <Button label={text.takeAll} isSmall onPress={onTakeAll} />
    </View>
  )
}
