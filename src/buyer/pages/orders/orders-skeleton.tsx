import { View } from '@tarojs/components'
import { Bone, Skeleton } from '@/components/skeleton'
import styles from './index.module.scss'

const cards = ['first', 'second', 'third'] as const

export function OrdersSkeleton() {
  return (
    <Skeleton>
      {cards.map((card) => (
        <View key={card} className={styles.ghost}>
          <View className="between">
            <Bone width="72px" height={18} />
            <Bone width="64px" height={14} />
          </View>
          <View className={styles.ghostGoods}>
            <Bone width="60px" height={60} radius={8} />
            <View className={styles.ghostWords}>
              <Bone width="76%" height={17} />
              <Bone width="40%" height={14} above={8} />
            </View>
          </View>
          <View className="between">
            <Bone width="56px" height={14} />
            <Bone width="80px" height={18} />
          </View>
        </View>
      ))}
    </Skeleton>
  )
}
