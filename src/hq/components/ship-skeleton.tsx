import { View } from '@tarojs/components'
import { Bone, Skeleton } from '@/components/skeleton'
import styles from './ship-fields.module.scss'

export function ShipSkeleton() {
  return (
    <Skeleton>
      <View className={styles.card}>
        <Bone width="60%" height={18} />
        <Bone width="90%" height={16} above={8} />
      </View>
      <View className={styles.card}>
        <Bone width="30%" height={19} />
        <Bone height={44} above={16} />
        <Bone height={44} above={16} />
      </View>
      <View className={styles.card}>
        <Bone height={96} />
        <Bone height={48} above={16} radius={10} />
      </View>
    </Skeleton>
  )
}
