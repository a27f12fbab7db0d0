import { View } from '@tarojs/components'
import { Fragment } from 'react'
import { classList } from '@/lib/class-list'
import { Icon } from './icon'
import { Pressable } from './pressable'
import styles from './provenance-card.module.scss'

export interface ProvenanceCardProps {
  /** '这一罐的来历'. */
  readonly title: string
  readonly rows: readonly { readonly name: string; readonly value: string }[]
  /** The link to the inspection report; left out when there is none. */
  readonly report?: { readonly label: string; readonly onOpen: () => void }
}

/** The page's one white sheet: where this very thing is from. */
export function ProvenanceCard({ title, rows, report }: ProvenanceCardProps) {
  return (
    <View className={classList('document', styles.card)}>
      <View className={styles.head}>
        <Icon name="seal-check-fill" className="jade" />
        <View className={classList('grow t-strong', styles.title)}>{title}</View>
        {report !== undefined && (
          <Pressable className={styles.report} label={report.label} onPress={report.onOpen}>
            <View className="t-caption t-medium">{report.label}</View>
            <Icon name="caret-right" size={16} />
          </Pressable>
        )}
      </View>
      <View className={styles.facts}>
        {rows.map(({ name, value }) => (
          <Fragment key={name}>
            <View className={styles.key}>{name}</View>
            <View className="numerals">{value}</View>
          </Fragment>
        ))}
      </View>
    </View>
  )
}
