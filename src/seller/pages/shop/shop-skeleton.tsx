import { View } from '@tarojs/components'
import { Bone, Skeleton } from '@/components/skeleton'
import styles from './index.module.scss'

export function SellerShopSkeleton() {
  return (
    <Skeleton className={styles.page}>
      <View className={styles.face}>
        <View className={styles.who}>
          <Bone width="60px" height={60} radius={30} />
          <View className="grow">
            <Bone width="56%" height={18} />
            <Bone width="80%" height={14} above={9} />
          </View>
        </View>
        <Bone height={20} above={16} />
      </View>
      <Bone height={380} radius={12} above={12} />
    </Skeleton>
  )
}
