import { View } from '@tarojs/components'
import { Bone, Skeleton } from '@/components/skeleton'
import { classList } from '@/lib/class-list'
import styles from './checkout-skeleton.module.scss'

/** More would be below the edge of the screen. */
const shownLines = ['first', 'second', 'third']

/** The boxes of the checkout: address, goods with their rows, sums. */
export function CheckoutSkeleton({ lines }: { readonly lines: number }) {
  return (
    <Skeleton className={styles.page}>
      <View className={classList('document', styles.document)}>
        <Bone width="54%" height={18} />
        <Bone width="86%" height={13} above={10} />
      </View>
      <View className={classList('document', styles.document)}>
        {shownLines.slice(0, lines).map((line) => (
          <LineBones key={line} />
        ))}
        <Bone height={15} above={20} />
        <Bone height={15} above={36} />
      </View>
      <View className={classList('document', styles.document)}>
        <Bone height={15} />
        <Bone height={15} above={13} />
        <Bone height={18} above={30} />
      </View>
    </Skeleton>
  )
}

function LineBones() {
  return (
    <View className={styles.line}>
      <Bone width="60px" height={60} radius={8} />
      <View className="grow">
        <Bone width="70%" height={15} />
        <Bone width="40%" height={13} above={10} />
      </View>
    </View>
  )
}
