import { View } from '@tarojs/components'
import { Bone, Skeleton } from '@/components/skeleton'
import styles from './index.module.scss'

const cards = ['first', 'second', 'third'] as const

export function OrdersSkeleton() {
  return (
    <Skeleton>
      {cards.map((card) => (
        <View key={card} className={styles.ghost}>
          <Bone width="72px" height={22} />
          <View className={styles.ghostGoods}>
            <Bone width="60px" height={60} radius={8} />
            <Bone width="60%" height={17} />
          </View>
          <Bone width="56px" height={22} />
        </View>
      ))}
    </Skeleton>
  )
}
