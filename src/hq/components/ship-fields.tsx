import type { HqOrderPage } from '@contract/api/types'
import { View } from '@tarojs/components'
import { Chip } from '@/components/chip'
import { TextField } from '@/components/text-field'
import { roleProps } from '@/lib/aria'
import { useLanguage, useText } from '@/lib/language'
import { carrierName } from '@/lib/messages/carriers'
import { hqText } from '@/lib/messages/hq'
import { ShipAddress } from './ship-address'
import styles from './ship-fields.module.scss'
import { ShipLine } from './ship-line'
import type { ShipForm } from './use-ship-form'

const longestTyped = 48

/** To whom, what, by whom, under which number. */
export function ShipFields({ page, form }: { readonly page: HqOrderPage; readonly form: ShipForm }) {
  const text = useText(hqText)
  const language = useLanguage()
  const { order, carriers } = page
  const { draft, problems } = form
  return (
    <>
      <ShipAddress order={order} />
      <SentParcels order={order} />
      <View className={styles.card}>
        <View className="t-heading">{text.parcel(order.parcels.length + 1)}</View>
        <ShipLines page={page} form={form} />
      </View>
      <View className={styles.card}>
        <View className="t-caption ink-2">{text.carrier}</View>
        <View className={styles.chips} aria-label={text.carrier} {...roleProps('radiogroup')}>
          {carriers.map(({ code }) => (
            <Chip
              key={code}
              label={carrierName(language, code)}
              isChosen={code === draft.carrier}
              onPress={() => form.change({ carrier: code })}
            />
          ))}
        </View>
        {problems.carrier !== null && <View className={styles.problem}>{problems.carrier}</View>}
        <TextField
          label={text.trackingNumber}
          value={draft.trackingNumber}
          onChange={(trackingNumber) => form.change({ trackingNumber })}
          hint={text.trackingHint}
          maxLength={longestTyped}
          error={problems.trackingNumber}
        />
      </View>
    </>
  )
}

function ShipLines({ page, form }: { readonly page: HqOrderPage; readonly form: ShipForm }) {
  return page.toShip.map((shelf) => {
    const line = page.order.lines.find(({ id }) => id === shelf.lineId)
    const draft = form.draft.lines.find(({ lineId }) => lineId === shelf.lineId)
    if (line === undefined || draft === undefined) return null
    return (
      <ShipLine
        key={shelf.lineId}
        line={line}
        shelf={shelf}
        draft={draft}
        problem={form.problems.ofLine(shelf.lineId)}
        onChange={form.changeLine}
      />
    )
  })
}

/** What has left already. */
export function SentParcels({ order }: { readonly order: HqOrderPage['order'] }) {
  const text = useText(hqText)
  const language = useLanguage()
  if (order.parcels.length === 0) return null
  return (
    <View className={styles.card}>
      {order.parcels.map(({ id, carrier, trackingNumber }, index) => (
        <View key={id} className={styles.sent}>
          <View className="ink-2">{text.parcel(index + 1)}</View>
          <View className={styles.number}>{text.sent(carrierName(language, carrier), trackingNumber)}</View>
        </View>
      ))}
    </View>
  )
}
