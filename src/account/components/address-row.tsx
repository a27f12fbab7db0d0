import type { SavedAddress } from '@contract/api/types'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { Tag } from '@/components/tag'
import { addressLine, maskedPhone } from '@/lib/address-check'
import { classList } from '@/lib/class-list'
import { useText } from '@/lib/language'
import { addressesText } from '@/lib/messages/addresses'
import styles from './address-row.module.scss'

export interface AddressRowProps {
  readonly item: SavedAddress
  readonly onPress: () => void
  readonly onEdit: () => void
}

/** One address of the book: to whom, where, and whether we ship there. */
export function AddressRow({ item, onPress, onEdit }: AddressRowProps) {
  const text = useText(addressesText)
  const { address, isDefault, unservedRegion } = item
  return (
    <View className={classList('document', styles.row)}>
      <Pressable className={classList('grow', styles.text)} onPress={onPress}>
        <View className={styles.who}>
          <View className="t-strong">{address.name}</View>
          <View className="ink-2 numerals">{maskedPhone(address.phone)}</View>
          {isDefault && <Tag label={text.isDefault} kind="done" />}
        </View>
        <View className={classList('t-caption ink-2', styles.where)}>{addressLine(address)}</View>
        {unservedRegion !== null && (
          <View className={classList('t-caption', styles.unserved)}>
            <Icon name="warning-circle" size={16} />
            <View className="grow">{text.unserved(unservedRegion)}</View>
          </View>
        )}
      </Pressable>
      <Pressable className={styles.edit} label={text.editOf(address.name)} onPress={onEdit}>
        {text.edit}
      </Pressable>
    </View>
  )
}
