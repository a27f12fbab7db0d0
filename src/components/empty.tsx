import { View } from '@tarojs/components'
import { Button } from './button'
import styles from './empty.module.scss'
import { Picture } from './picture'

export interface EmptyProps {
  /** A drawing from src/assets/drawings, 200 × 170; left out it is words only. */
  readonly drawing?: string
  readonly title: string
  /** One sentence that says what to do. */
  readonly words: string
  readonly action?: { readonly label: string; readonly onPress: () => void; readonly isBusy?: boolean }
}

export function Empty({ drawing, title, words, action }: EmptyProps) {
  return (
    <View className={styles.empty}>
      {drawing !== undefined && <Picture picture={drawing} className={styles.drawing} isLazy={false} isDrawing />}
      <View className="t-heading">{title}</View>
      <View className={styles.words}>{words}</View>
      {action && (
        <View className={styles.action}>
          <Button label={action.label} onPress={action.onPress} isBusy={action.isBusy} />
        </View>
      )}
    </View>
  )
}
