import { View } from '@tarojs/components'
import { Bone, Skeleton } from '@/components/skeleton'
import styles from './money.module.scss'

const rows = ['first', 'second', 'third', 'fourth', 'fifth'] as const

/** A sheet with a head and rows. */
export function MoneySkeleton() {
  return (
    <Skeleton>
      <View className={styles.sheet}>
        <View className={styles.head}>
          <Bone width="90px" height={18} />
          <Bone width="60px" height={15} />
        </View>
        {rows.map((row) => (
          <View key={row} className={styles.ghost}>
            <Bone width="40px" height={40} radius={8} />
            <View className="grow">
              <Bone width="78%" height={18} />
              <Bone width="46%" height={14} above={8} />
            </View>
          </View>
        ))}
      </View>
    </Skeleton>
  )
}
