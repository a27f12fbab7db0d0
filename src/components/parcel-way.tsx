import { View } from '@tarojs/components'
import { classList } from '@/lib/class-list'
import { Icon } from './icon'
import styles from './parcel-way.module.scss'

export interface ParcelWayProps {
  /** Two to five places, each once, from where it left to where it goes. */
  readonly places: readonly string[]
  /** Which place the parcel is at. */
  readonly at: number
  /** Said to readers in place of the drawing. */
  readonly label: string
}

/** A line from the sender to the door, with a truck where the parcel is. */
export function ParcelWay({ places, at, label }: ParcelWayProps) {
  const last = Math.max(places.length - 1, 1)
  const share = (index: number) => `${(index / last) * 100}%`
  return (
    <View className={styles.way} aria-label={label}>
      <View className={styles.line} />
      <View className={styles.done} style={{ width: share(at) }} />
      {places.map((place, index) => {
        const isEnd = index === places.length - 1
        const edge = index === 0 ? styles.first : isEnd ? styles.end : undefined
        return (
          <View key={place} className={classList(styles.place, edge)} style={{ left: share(index) }}>
            {index === at ? (
              <View className={styles.truck}>
                <Icon name="truck-fill" size={16} />
              </View>
            ) : (
              <View className={classList(styles.dot, index > at && styles.ahead)} />
            )}
            <View className={classList('t-caption', styles.name, index === at && styles.here, index > at && 'ink-3')}>{place}</View>
          </View>
        )
      })}
    </View>
  )
}
