import { View } from '@tarojs/components'
import { BottomBar } from '@/components/bottom-bar'
import { Button } from '@/components/button'
import { Picture } from '@/components/picture'
import { Pressable } from '@/components/pressable'
import { useText } from '@/lib/language'
import { cardsText } from '@/lib/messages/cards'
import { commonText } from '@/lib/messages/common'
import { pictureAddress } from '@/lib/picture-address'
import { previewPictures } from '@/platform/picture-preview'
import shared from '../../components/cards.module.scss'
import { SavingNotice } from '../../components/saving-notice'
import { usePictureSaving } from '../../components/use-picture-saving'
import { type Pack, recordSent } from '../../queries/use-cards'
import styles from './index.module.scss'

const isDownload = process.env.TARO_ENV === 'h5'

/** The pack's pictures in their order, the one with the mini code last, and their way into the album. */
export function usePackPictures(pack: Pack | null) {
  const all = pack === null ? [] : [...pack.pictures, ...(pack.codePicture === null ? [] : [pack.codePicture])]
  const addresses = all.map(pictureAddress)
  const named = addresses.map((address, index) => ({ address, name: `shupu-${index + 1}.jpg` }))
  // It counts once the picture with the code is in the album: that it was shown to anybody can't be seen.
  const saving = usePictureSaving(named, (address) => {
    if (pack !== null && pack.codePicture !== null && address === pictureAddress(pack.codePicture)) recordSent(pack.token)
  })
  return { addresses, saving }
}

interface PackPicturesProps {
  readonly pictures: ReturnType<typeof usePackPictures>
  readonly hasCode: boolean
  readonly onAgain: () => Promise<void>
}

export function PackPictures({ pictures: { addresses, saving }, hasCode, onAgain }: PackPicturesProps) {
  const text = useText(cardsText).pack
  const { picture, retry } = useText(commonText)
  return (
    <View className={shared.part}>
      <View className="t-heading">{text.pictures}</View>
      <View className="t-caption ink-2">{hasCode ? text.picturesHint(addresses.length) : text.noCode}</View>
      <View className={styles.pictures}>
        {addresses.map((address, index) => (
          <Pressable
            key={address}
            className={styles.cell}
            label={picture.number(index + 1)}
            onPress={() => previewPictures(addresses, address)}
          >
            <Picture picture={address} className={styles.picture} />
          </Pressable>
        ))}
      </View>
      <SavingNotice saving={saving} />
      {!hasCode && <Button isSmall label={retry} onPress={() => void onAgain()} />}
    </View>
  )
}

export function PackBar({ pictures: { addresses, saving } }: { readonly pictures: ReturnType<typeof usePackPictures> }) {
  const text = useText(cardsText).pack
  const label = (isDownload ? text.downloadAll : text.saveAll)(addresses.length)
  return (
    <BottomBar>
      <Button kind="main" label={label} onPress={() => void saving.save()} isBusy={saving.state === 'saving'} isWide />
    </BottomBar>
  )
}
