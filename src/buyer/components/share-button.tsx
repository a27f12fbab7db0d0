import { Button, View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { useText } from '@/lib/language'
import { catalogueText } from '@/lib/messages/catalogue'
import styles from './share-button.module.scss'

/** Sends the page's card to a chat, which only a button of WeChat's can: nothing in a browser. With `onPress` it leads elsewhere instead. */
export function ShareButton({ onPress }: { readonly onPress?: () => void }) {
  const text = useText(catalogueText).product
  const inside = (
    <>
      <Icon name="paper-plane-tilt" size={22} />
      <View className={styles.word}>{text.share}</View>
    </>
  )
  if (onPress !== undefined) {
    return (
      <Pressable className={styles.button} onPress={onPress}>
        {inside}
      </Pressable>
    )
  }
  if (process.env.TARO_ENV === 'h5') return null
  return (
    <Button openType="share" className={styles.button} hoverClass="pressed">
      {inside}
    </Button>
  )
}
