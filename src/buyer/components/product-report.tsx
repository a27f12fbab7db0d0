import type { Product } from '@contract/api/types'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { classList } from '@/lib/class-list'
import { useText } from '@/lib/language'
import { catalogueText } from '@/lib/messages/catalogue'
import styles from './product-report.module.scss'

export interface ProductReportProps {
  readonly batch: Product['batch']
  readonly onOpen: (picture: string) => void
}

/** The inspection report: its number, who issued it, and the paper itself. */
export function ProductReport({ batch, onOpen }: ProductReportProps) {
  const text = useText(catalogueText).product
  const report = batch?.report ?? null
  if (report === null) return null
  const { number, issuer, picture } = report
  const classes = classList('document', styles.report)
  const content = (
    <>
      <View className={styles.ground}>
        <Icon name="file-text" size={24} />
      </View>
      <View className="grow">
        <View className="t-medium numerals">{`${text.report} ${number}`}</View>
        <View className="t-caption ink-2">{issuer}</View>
      </View>
    </>
  )
  if (picture === null) return <View className={classes}>{content}</View>
  return (
    <Pressable className={classes} onPress={() => onOpen(picture)}>
      {content}
      <Icon name="caret-right" size={16} className="ink-3" />
    </Pressable>
  )
}
