import { View } from '@tarojs/components'
import { Bone, Skeleton } from '@/components/skeleton'
import styles from './index.module.scss'

const cards = ['first', 'second', 'third', 'fourth', 'fifth'] as const

export function HqOrdersSkeleton() {
  return (
    <Skeleton>
      {cards.map((card) => (
        <View key={card} className={styles.ghost}>
          <Bone width="56px" height={56} radius={8} />
          <View className={styles.ghostWords}>
            <Bone width="60%" height={14} />
            <Bone width="84%" height={17} above={8} />
            <Bone width="50%" height={14} above={8} />
          </View>
        </View>
      ))}
    </Skeleton>
  )
}
