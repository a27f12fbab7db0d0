import { View } from '@tarojs/components'
import { Bone, Skeleton } from '@/components/skeleton'
import styles from './index.module.scss'

const rows = ['first', 'second', 'third', 'fourth', 'fifth'] as const

export function CommissionsSkeleton() {
  return (
    <Skeleton>
      <View className={styles.month}>
        <View className={styles.head}>
          <Bone width="90px" height={18} />
          <Bone width="100px" height={15} />
        </View>
        {rows.map((row) => (
          <View key={row} className={styles.ghost}>
            <Bone width="40px" height={40} radius={8} />
            <View className={styles.ghostWords}>
              <Bone width="78%" height={18} />
              <Bone width="46%" height={14} above={8} />
            </View>
          </View>
        ))}
      </View>
    </Skeleton>
  )
}
