import { View } from '@tarojs/components'
import { classList } from '@/lib/class-list'
import styles from './funnel.module.scss'

export interface FunnelStep {
  readonly label: string
  readonly count: number
  /** Interest in the bar's quiet colour, orders in accent. */
  readonly kind: 'interest' | 'order'
}

export interface FunnelProps {
  /** From the widest; shares are of the first. */
  readonly steps: readonly FunnelStep[]
}

/** '65%', below ten '9.0%'. */
function shareText(share: number): string {
  const percent = share * 100
  return `${percent > 0 && percent < 10 ? percent.toFixed(1) : Math.round(percent)}%`
}

export function Funnel({ steps }: FunnelProps) {
  const whole = steps[0]?.count ?? 0
  return (
    <View>
      {steps.map(({ label, count, kind }, index) => {
        const share = whole === 0 ? 0 : Math.min(count / whole, 1)
        const width = count === 0 ? '2px' : `${Math.max(share * 100, 2)}%`
        return (
          <View key={label} className={styles.step}>
            <View className={styles.name}>{label}</View>
            <View className={styles.track}>
              <View className={classList(styles.bar, kind === 'order' && styles.order)} style={{ width }} />
            </View>
            <View className={styles.count}>{count}</View>
            <View className={styles.share}>{index > 0 && whole > 0 && shareText(share)}</View>
          </View>
        )
      })}
    </View>
  )
}
