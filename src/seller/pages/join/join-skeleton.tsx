import { View } from '@tarojs/components'
import { Bone, Skeleton } from '@/components/skeleton'
import styles from './index.module.scss'

export function JoinSkeleton() {
  return (
    <Skeleton className={styles.page}>
      <Bone height={17} above={5} />
      <Bone width="56%" height={17} above={8} />
      <View className={styles.card}>
        <Bone width="36%" height={19} />
        <Bone width="62%" height={15} above={14} />
        <Bone width="54%" height={15} above={14} />
        <Bone width="80%" height={15} above={14} />
        <Bone width="66%" height={15} above={14} />
      </View>
      <View className={styles.card}>
        <Bone width="36%" height={19} />
        <Bone width="72%" height={15} above={14} />
        <Bone width="62%" height={15} above={14} />
        <Bone width="56%" height={15} above={14} />
      </View>
      <Bone height={160} radius={12} above={12} />
    </Skeleton>
  )
}
