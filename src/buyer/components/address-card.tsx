import type { Address } from '@contract/api/types'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { addressLine, maskedPhone } from '@/lib/address-check'
import { roleProps } from '@/lib/aria'
import { classList } from '@/lib/class-list'
import { useText } from '@/lib/language'
import { purchaseText } from '@/lib/messages/purchase'
import styles from './address-card.module.scss'

export interface AddressCardProps {
  readonly address: Address | null
  /** Why it can't go there. */
  readonly error: string | null
  readonly onPress: () => void
}

/** Where it goes; opens the choice of another. */
export function AddressCard({ address, error, onPress }: AddressCardProps) {
  const text = useText(purchaseText).address
  return (
    <Pressable className={classList('document', styles.card)} onPress={onPress}>
      <Icon name="map-pin" size={22} className={classList('accent', styles.pin)} />
      <View className="grow">
        {address === null ? <View className={styles.choose}>{text.choose}</View> : <Chosen address={address} />}
        {error !== null && (
          <View className={styles.error} {...roleProps('alert')}>
            <Icon name="warning-circle" size={16} />
            <View className="grow">{error}</View>
          </View>
        )}
      </View>
      <Icon name="caret-right" className="ink-3" />
    </Pressable>
  )
}

function Chosen({ address }: { readonly address: Address }) {
  return (
    <>
      <View className={styles.who}>
        <View className="t-strong">{address.name}</View>
        <View className="ink-2 numerals">{maskedPhone(address.phone)}</View>
      </View>
      <View className={styles.where}>{addressLine(address)}</View>
    </>
  )
}
