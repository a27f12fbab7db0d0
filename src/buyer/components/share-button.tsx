import { Button, View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { useText } from '@/lib/language'
import { catalogueText } from '@/lib/messages/catalogue'
import styles from './share-button.module.scss'

/** Sends the page's card to a chat, which only a button of WeChat's can. Nothing in a browser. */
export function ShareButton() {
  const text = useText(catalogueText).product
  if (process.env.TARO_ENV === 'h5') return null
  return (
    <Button openType="share" className={styles.button} hoverClass="pressed">
      <Icon name="paper-plane-tilt" size={22} />
      <View className={styles.word}>{text.share}</View>
    </Button>
  )
}
