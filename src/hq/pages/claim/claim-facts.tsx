import type { HqClaimPage } from '@contract/api/types'
import { formatFen } from '@contract/money'
import { View } from '@tarojs/components'
import { ClaimGoods } from '@/components/claim-goods'
import { ClaimStory } from '@/components/claim-story'
import { InlineNotice } from '@/components/inline-notice'
import { ListRow } from '@/components/list-row'
import { formatMomentWithHour, formatWholeDay } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { carrierName } from '@/lib/messages/carriers'
import { claimsText } from '@/lib/messages/claims'
import { hqClaimsText } from '@/lib/messages/hq-claims'
import { pagePaths } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import { previewPictures } from '@/platform/picture-preview'
import { turnWords } from '../../components/claim-standing'
import styles from '../../components/hq-page.module.scss'

/** How it stands and until when; who, why and what; which batches went out; every word of both sides. */
export function ClaimFacts({ page }: { readonly page: HqClaimPage }) {
  const hq = useText(hqClaimsText)
  const language = useLanguage()
  const { claim, isSamePerson } = page
  const buyer = page.buyerName === '' ? hq.guest : page.buyerName
  return (
    <>
      <View className="t-title">{hq.states[claim.state]}</View>
      <View className={styles.words}>{turnWords(claim.turn, hq, (at) => formatMomentWithHour(at, language))}</View>
      {isSamePerson && (
        <View className={styles.above}>
          <InlineNotice>{hq.samePerson}</InlineNotice>
        </View>
      )}
      <Facts page={page} buyer={buyer} />
      <ClaimGoods claim={claim} />
      <Batches page={page} />
      <View className={styles.story}>
        <ClaimStory events={claim.history} isUnderWay={claim.turn !== null} buyerName={buyer} onPicture={previewPictures} />
      </View>
    </>
  )
}

function Facts({ page: { claim, order }, buyer }: { readonly page: HqClaimPage; readonly buyer: string }) {
  const text = useText(claimsText)
  const hq = useText(hqClaimsText)
  const language = useLanguage()
  const { facts } = hq
  const parcel = claim.returnParcel
  return (
    <View className={styles.document}>
      <ListRow label={text.kinds[claim.kind]} value={text.reasons[claim.reason]} isQuiet />
      <ListRow label={facts.buyer} value={buyer} isQuiet hasLine />
      <ListRow
        label={facts.order}
        value={order.id.slice(-6).toUpperCase()}
        onPress={() => navigation.open(pagePaths.hqShip(order.id))}
        isQuiet
        hasLine
      />
      <ListRow label={facts.paid} value={formatFen(order.totalFen)} isQuiet hasLine />
      {order.refundedFen > 0 && <ListRow label={facts.refundedBefore} value={formatFen(order.refundedFen)} isQuiet hasLine />}
      {parcel !== null && <ListRow label={text.sentBack(carrierName(language, parcel.carrier), parcel.trackingNumber)} isQuiet hasLine />}
    </View>
  )
}

function Batches({ page: { batches } }: { readonly page: HqClaimPage }) {
  const text = useText(hqClaimsText)
  const language = useLanguage()
  if (batches.length === 0) return null
  return (
    <View className={styles.document}>
      {batches.map(({ lineId, batchId, code, bestBefore, sentQuantity, restockedQuantity, writtenOffQuantity }, index) => (
        <View key={`${lineId}-${batchId}`} className={styles.batch}>
          {index === 0 && <View className="t-caption ink-2">{text.batches}</View>}
          <View className="numerals">{text.batch(code, formatWholeDay(bestBefore, language), sentQuantity)}</View>
          {restockedQuantity + writtenOffQuantity > 0 && (
            <View className="t-caption ink-2 numerals">{text.shelved(restockedQuantity, writtenOffQuantity)}</View>
          )}
        </View>
      ))}
    </View>
  )
}
