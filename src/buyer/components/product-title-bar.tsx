import { View } from '@tarojs/components'
import { hiddenFromReaders } from '@/lib/aria'
import { classList } from '@/lib/class-list'
import { topRoom } from '@/lib/frame'
import styles from './product-title-bar.module.scss'

/** What must stay free at the left: the disc that leads back. */
const discRoom = 60

/**
 * The name on the line of WeChat's own button. It waits behind the lower edge of the gallery, which uncovers it on its way out: no
 * scroll handler, so scrolling costs no setData.
 */
export function ProductTitleBar({ name }: { readonly name: string }) {
  const { top, height, right } = topRoom()
  const whole = top + height
  const side = Math.max(discRoom, right)
  const style = { height: `${whole}px`, marginTop: `-${whole}px`, padding: `${top}px ${side}px 0` }
  return (
    <View className={styles.bar} style={style} {...hiddenFromReaders}>
      <View className={classList('t-heading clip', styles.name)}>{name}</View>
    </View>
  )
}
