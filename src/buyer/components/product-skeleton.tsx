import { View } from '@tarojs/components'
import { Bone, Skeleton } from '@/components/skeleton'
import { classList } from '@/lib/class-list'
import styles from './product-skeleton.module.scss'

/** The boxes of a product down to the provenance card. */
export function ProductSkeleton() {
  return (
    <Skeleton>
      <View className={styles.picture} />
      <View className={classList('gutters', styles.words)}>
        <Bone width="62%" height={22} />
        <Bone width="86%" height={15} above={13} />
        <Bone width="34%" height={26} above={16} />
        <View className={styles.strip}>
          <Bone width="40px" height={40} radius={20} />
          <View className="grow">
            <Bone width="36%" height={15} />
            <Bone width="82%" height={15} above={9} />
          </View>
        </View>
        <View className={classList('document', styles.card)}>
          <Bone width="44%" height={18} />
          <Bone width="70%" height={14} above={15} />
          <Bone width="48%" height={14} above={15} />
          <Bone width="56%" height={14} above={15} />
          <Bone width="60%" height={14} above={15} />
        </View>
      </View>
    </Skeleton>
  )
}
