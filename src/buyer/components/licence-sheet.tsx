import type { ShopPage } from '@contract/api/types'
import { View } from '@tarojs/components'
import { ListRow } from '@/components/list-row'
import { Picture } from '@/components/picture'
import { Pressable } from '@/components/pressable'
import { Sheet } from '@/components/sheet'
import { useText } from '@/lib/language'
import { catalogueText } from '@/lib/messages/catalogue'
import styles from './licence-sheet.module.scss'

export interface LicenceSheetProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly brand: ShopPage['brand']
  readonly onCall: () => void
  readonly onPicture: (picture: string) => void
}

/** Who sells: the name and number of the licence, its picture and a telephone that is answered. */
export function LicenceSheet({ isOpen, onClose, brand, onCall, onPicture }: LicenceSheetProps) {
  const text = useText(catalogueText).shop
  const { licencePicture } = brand
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={text.licence}>
      {brand.licenceName !== '' && <Fact name={text.licenceName} value={brand.licenceName} />}
      {brand.licenceNumber !== '' && <Fact name={text.licenceNumber} value={brand.licenceNumber} />}
      {licencePicture !== null && (
        <Pressable className={styles.paper} label={text.licencePicture} onPress={() => onPicture(licencePicture)}>
          <Picture picture={licencePicture} className={styles.picture} />
        </Pressable>
      )}
      <ListRow icon="phone" label={text.phone} value={brand.phone} onPress={onCall} />
    </Sheet>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <View className={styles.fact}>
      <View className="t-caption ink-3">{name}</View>
      <View className="numerals">{value}</View>
    </View>
  )
}
