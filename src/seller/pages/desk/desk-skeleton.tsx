import { View } from '@tarojs/components'
import { Bone, Skeleton } from '@/components/skeleton'
import styles from './index.module.scss'

export function DeskSkeleton() {
  return (
    <Skeleton className={styles.page}>
      <Bone width="56px" height={15} above={2} />
      <Bone width="190px" height={40} above={6} />
      <Bone width="62%" height={15} above={6} />
      <View className={styles.tiles}>
        <Bone height={62} above={12} />
      </View>
      <Bone height={66} radius={12} above={12} />
      <Bone height={182} radius={12} above={14} />
      <Bone height={168} radius={12} above={12} />
      <Bone height={160} radius={12} above={12} />
    </Skeleton>
  )
}
