import { View } from '@tarojs/components'
import { Bone, Skeleton } from '@/components/skeleton'
import styles from './shop-skeleton.module.scss'

/** The boxes of the shop: who, three facts, tabs, one large card and the first pair. */
export function ShopSkeleton() {
  return (
    <Skeleton className="gutters">
      <View className={styles.person}>
        <Bone width="60px" height={60} radius={30} />
        <View className="grow">
          <Bone width="52%" height={22} />
          <Bone width="78%" height={13} above={11} />
        </View>
      </View>
      <Bone width="76%" height={15} above={16} />
      <Bone width="88%" height={17} above={22} />
      <View className={styles.goods}>
        <GoodsBones />
      </View>
    </Skeleton>
  )
}

/** While the first goods of a category are coming. */
export function GoodsSkeleton() {
  return (
    <Skeleton className="gutters">
      <GoodsBones />
    </Skeleton>
  )
}

function GoodsBones() {
  return (
    <>
      <Bone height={264} radius={12} />
      <Bone width="46%" height={17} above={16} />
      <Bone width="66%" height={15} above={10} />
      <View className={styles.pair}>
        <Bone height={160} radius={12} />
        <Bone height={160} radius={12} />
      </View>
    </>
  )
}
