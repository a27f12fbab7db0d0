import { Button, View } from '@tarojs/components'
import { useText } from '@/lib/language'
import { commonText } from '@/lib/messages/common'
import { pictureAddress } from '@/lib/picture-address'
import { BarIcon } from './bottom-bar'
import styles from './contact-button.module.scss'
import { Icon } from './icon'

/** A card that WeChat offers to send as the first message. */
export interface ContactCard {
  readonly title: string
  readonly path: string
  readonly picture: string
}

export interface ContactButtonProps {
  /** In a browser there is no WeChat customer service: what is done instead, such as a call. */
  readonly onCall: () => void
  readonly card?: ContactCard
}

/** 客服 of the bottom bar: opens WeChat's customer service, which only a button of WeChat's can. */
export function ContactButton({ onCall, card }: ContactButtonProps) {
  const text = useText(commonText)
  if (process.env.TARO_ENV === 'h5') return <BarIcon icon="chat-circle" label={text.contact} onPress={onCall} />
  const message =
    card === undefined
      ? {}
      : { showMessageCard: true, sendMessageTitle: card.title, sendMessagePath: card.path, sendMessageImg: pictureAddress(card.picture) }
  return (
    <Button openType="contact" className={styles.button} hoverClass="pressed" {...message}>
      <Icon name="chat-circle" size={22} />
      <View className={styles.word}>{text.contact}</View>
    </Button>
  )
}
