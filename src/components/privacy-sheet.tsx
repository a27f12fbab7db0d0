import { Button, View } from '@tarojs/components'
import { useText } from '@/lib/language'
import { commonText } from '@/lib/messages/common'
import { answerPrivacy, usePrivacy } from '@/lib/privacy'
import { Button as SecondButton } from './button'
import styles from './privacy-sheet.module.scss'
import { Sheet } from './sheet'

const buttonId = 'agree-privacy'
const refuse = () => answerPrivacy({ event: 'disagree' })

/** Asked by WeChat when something needs it, never before. 'Not now' stops that one thing alone. */
export function PrivacySheet() {
  const text = useText(commonText).consent
  const isAsking = usePrivacy((state) => state.isAsking)
  if (!isAsking) return null
  return (
    <Sheet isOpen onClose={refuse} title={text.title}>
      <View className="t-body">{text.words}</View>
      <View className={styles.buttons}>
        <Button
          id={buttonId}
          openType="agreePrivacyAuthorization"
          className={styles.agree}
          hoverClass="pressed"
          onAgreePrivacyAuthorization={() => answerPrivacy({ event: 'agree', buttonId })}
        >
          {text.agree}
        </Button>
        <SecondButton label={text.refuse} onPress={refuse} />
      </View>
    </Sheet>
  )
}
