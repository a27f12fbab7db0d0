import type { ClaimPage } from '@contract/api/types'
import { View } from '@tarojs/components'
import { ClaimGoods } from '@/components/claim-goods'
import { ClaimStory } from '@/components/claim-story'
import { Icon } from '@/components/icon'
import { ListRow } from '@/components/list-row'
import { Pressable } from '@/components/pressable'
import { formatMomentWithHour } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { carrierName } from '@/lib/messages/carriers'
import { claimsText } from '@/lib/messages/claims'
import { pagePaths } from '@/lib/page-paths'
import { showToast } from '@/lib/toasts'
import { copyText } from '@/platform/clipboard'
import { navigation } from '@/platform/navigation'
import { previewPictures } from '@/platform/picture-preview'
import styles from '../../components/care.module.scss'
import { claimAnswer } from './claim-answer'

const isWeb = process.env.TARO_ENV === 'h5'

/** The answer first; then where to send it, what was asked for and what comes back, and everything that happened. */
export function ClaimContent({ page }: { readonly page: ClaimPage }) {
  const text = useText(claimsText)
  const language = useLanguage()
  const { claim, actions } = page
  const { title, words } = claimAnswer(claim, text, (at) => formatMomentWithHour(at, language))
  return (
    <View className={styles.page}>
      <View className="t-title">{title}</View>
      <View className={styles.words}>{words}</View>
      {actions.includes('send') && claim.returnParcel === null && <ReturnTo address={page.returnTo} />}
      {claim.returnParcel !== null && <ReturnParcel parcel={claim.returnParcel} />}
      <ClaimGoods claim={claim} />
      <View className={styles.document}>
        <ListRow label={text.kinds[claim.kind]} value={text.reasons[claim.reason]} isQuiet />
        <ListRow
          label={text.order}
          value={claim.orderId.slice(-6).toUpperCase()}
          onPress={() => navigation.open(pagePaths.order(claim.orderId))}
          isQuiet
          hasLine
        />
      </View>
      <View className={styles.story}>
        <ClaimStory events={claim.history} isUnderWay={claim.turn !== null} buyerName={text.by.buyer} onPicture={previewPictures} />
      </View>
    </View>
  )
}

function ReturnTo({ address }: { readonly address: ClaimPage['returnTo'] }) {
  const text = useText(claimsText).returnTo
  const { name, phone, province, city, district, detail } = address
  const where = `${province === city ? city : province + city}${district}${detail}`
  const copy = async () => {
    if (!(await copyText(`${name} ${phone} ${where}`))) showToast(text.copyFailed)
    else if (isWeb) showToast(text.copied)
  }
  return (
    <View className={styles.document}>
      <Pressable className={styles.subject} label={text.copy} onPress={() => void copy()}>
        <Icon name="map-pin" size={22} className="ink-2" />
        <View className="grow">
          <View className="t-caption ink-2">{text.title}</View>
          <View className="t-strong numerals">{`${name} ${phone}`}</View>
          <View>{where}</View>
        </View>
        <Icon name="copy" size={16} className="accent" />
      </Pressable>
    </View>
  )
}

function ReturnParcel({ parcel }: { readonly parcel: NonNullable<ClaimPage['claim']['returnParcel']> }) {
  const text = useText(claimsText)
  const language = useLanguage()
  const { carrier, trackingNumber, sentAt, arrivedAt } = parcel
  return (
    <View className={styles.document}>
      <ListRow
        icon="package"
        label={text.sentBack(carrierName(language, carrier), trackingNumber)}
        value={arrivedAt === null ? formatMomentWithHour(sentAt, language) : text.arrived}
      />
    </View>
  )
}
