import type { Order } from '@contract/api/types'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { useText } from '@/lib/language'
import { hqText } from '@/lib/messages/hq'
import { showToast } from '@/lib/toasts'
import { copyText } from '@/platform/clipboard'
import styles from './ship-fields.module.scss'

const isWeb = process.env.TARO_ENV === 'h5'

/** Whole, as it goes on the label; one tap copies it. */
export function ShipAddress({ order: { address, note } }: { readonly order: Order }) {
  const text = useText(hqText)
  const { name, phone, province, city, district, detail } = address
  const place = `${province === city ? '' : province}${city}${district}${detail}`
  // WeChat says itself that something was copied.
  const copy = async () => {
    if (!(await copyText(`${name} ${phone} ${place}`))) showToast(text.copyFailed)
    else if (isWeb) showToast(text.copied)
  }
  return (
    <View className={styles.card}>
      <View className={styles.person}>
        <View className="grow">
          <View className={styles.name}>
            <View className="t-strong">{name}</View>
            <View className="numerals ink-2">{phone}</View>
          </View>
          <View className="ink-2">{place}</View>
        </View>
        <Pressable className={styles.copy} label={text.copyAddress} onPress={() => void copy()}>
          <Icon name="copy" />
        </Pressable>
      </View>
      {note !== '' && <View className={styles.note}>{text.note(note)}</View>}
    </View>
  )
}
