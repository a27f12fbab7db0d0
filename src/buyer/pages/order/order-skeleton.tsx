import { View } from '@tarojs/components'
import { Bone, Skeleton } from '@/components/skeleton'
import styles from './index.module.scss'

/** The boxes of an order with one parcel: the answer, its way, the scans, the goods. */
export function OrderSkeleton() {
  return (
    <Skeleton className={styles.page}>
      <Bone width="62%" height={26} above={2} />
      <Bone width="48%" height={17} above={8} />
      <Bone height={30} above={18} radius={15} />
      <View className={styles.ghost}>
        <Bone width="70%" height={17} above={10} />
        <Bone width="86%" height={17} above={22} />
        <Bone width="64%" height={17} above={22} />
        <Bone width="74%" height={17} above={22} />
      </View>
      <View className={styles.ghost}>
        <View className="row">
          <Bone width="60px" height={60} radius={8} />
          <View className={styles.ghostWords}>
            <Bone width="80%" height={17} />
            <Bone width="46%" height={15} above={8} />
          </View>
        </View>
      </View>
    </Skeleton>
  )
}
