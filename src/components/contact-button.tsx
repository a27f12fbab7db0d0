import { Button, View } from '@tarojs/components'
import { useText } from '@/lib/language'
import { commonText } from '@/lib/messages/common'
import { BarIcon } from './bottom-bar'
import styles from './contact-button.module.scss'
import { Icon } from './icon'

export interface ContactButtonProps {
  /** In a browser there is no WeChat customer service: what is done instead, such as a call. */
  readonly onCall: () => void
}

/** 客服 of the bottom bar: opens WeChat's customer service, which only a button of WeChat's can. */
export function ContactButton({ onCall }: ContactButtonProps) {
  const text = useText(commonText)
  if (process.env.TARO_ENV === 'h5') return <BarIcon icon="chat-circle" label={text.contact} onPress={onCall} />
  return (
    <Button openType="contact" className={styles.button} hoverClass="pressed">
      <Icon name="chat-circle" size={22} />
      <View className={styles.word}>{text.contact}</View>
    </Button>
  )
}
