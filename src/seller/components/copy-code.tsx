import { View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { useText } from '@/lib/language'
import { statementText } from '@/lib/messages/statement'
import { showToast } from '@/lib/toasts'
import { copyText } from '@/platform/clipboard'
import styles from './money.module.scss'

const isWeb = process.env.TARO_ENV === 'h5'

/** A number to quote to HQ; a tap copies it. */
export function CopyCode({ code }: { readonly code: string }) {
  const text = useText(statementText)
  const copy = async () => {
    const isCopied = await copyText(code)
    // WeChat says it itself.
    if (!isCopied) showToast(text.notCopied)
    else if (isWeb) showToast(text.copied)
  }
  return (
    <Pressable className={styles.code} label={`${text.copy} ${code}`} onPress={() => void copy()}>
      <View className="grow">{code}</View>
      <Icon name="copy" size={16} />
    </Pressable>
  )
}
