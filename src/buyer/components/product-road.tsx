import type { Product } from '@contract/api/types'
import { View } from '@tarojs/components'
import { Icon, type IconName } from '@/components/icon'
import { roleProps } from '@/lib/aria'
import { formatDay } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { catalogueText } from '@/lib/messages/catalogue'
import styles from './product-road.module.scss'

/** What a station looks like, by the words HQ gave it. */
const looks: readonly (readonly [RegExp, IconName])[] = [
  [/检|test/i, 'test-tube'],
  [/库|仓|store/i, 'warehouse'],
  [/焙|烘|炒|晒|熬|煮|roast|dry/i, 'fire-simple'],
  [/采|摘|收|割|挖|种|pick|harvest/i, 'plant'],
]

function iconOf(step: string): IconName {
  return looks.find(([words]) => words.test(step))?.[1] ?? 'check'
}

/** The stations of a product on its way to the shop, oldest first; more than fit are reached by scrolling sideways. */
export function ProductRoad({ road }: Pick<Product, 'road'>) {
  const text = useText(catalogueText).product
  const language = useLanguage()
  if (road.length === 0) return null
  return (
    <View className={styles.section}>
      <View className="t-heading" {...roleProps('heading')}>
        {text.road}
      </View>
      <View className={styles.road}>
        {road.map(({ step, on }) => (
          <View key={`${step} ${on}`} className={styles.station}>
            <View className={styles.disc}>
              <Icon name={iconOf(step)} size={14} />
            </View>
            <View className={styles.step}>{step}</View>
            <View className={styles.day}>{formatDay(on, language)}</View>
          </View>
        ))}
      </View>
    </View>
  )
}
