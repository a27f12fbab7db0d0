import { View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { useText } from '@/lib/language'
import { statementText } from '@/lib/messages/statement'
import { copyAloud } from './copy-aloud'
import styles from './money.module.scss'

/** A number to quote to HQ; a tap copies it. */
export function CopyCode({ code }: { readonly code: string }) {
  const text = useText(statementText)
  return (
    <Pressable className={styles.code} label={`${text.copy} ${code}`} onPress={() => void copyAloud(code, text)}>
      <View className="grow">{code}</View>
      <Icon name="copy" size={16} />
    </Pressable>
  )
}
