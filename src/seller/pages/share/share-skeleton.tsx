import { View } from '@tarojs/components'
import { Bone, Skeleton } from '@/components/skeleton'
import styles from '../../components/cards.module.scss'

export function ShareSkeleton() {
  return (
    <Skeleton className={styles.page}>
      <View className={styles.part}>
        <Bone width="206px" height={226} radius={10} />
      </View>
      <Bone height={70} radius={12} />
      <Bone height={112} radius={12} />
      <Bone width="84%" height={15} above={8} />
    </Skeleton>
  )
}
