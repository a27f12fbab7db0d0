import type { Brought } from '@contract/api/types'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { BarChart } from '@/components/bar-chart'
import { Button } from '@/components/button'
import type { IconName } from '@/components/icon'
import { formatDay } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { broughtText } from '@/lib/messages/brought'
import { sellerText } from '@/lib/messages/seller'
import { nameIn } from '@/lib/names'
import styles from '../../components/money.module.scss'
import { BroughtRow } from './brought-row'

const rowsAtOnce = 20

const channelIcons: Record<Brought['channels'][number]['channel'], IconName> = {
  chat: 'chat-circle',
  moments: 'users',
  poster: 'file-text',
  link: 'globe',
  pack: 'package',
}

/** By thing; the rest comes when it is asked for. */
export function Things({ things }: { readonly things: Brought['things'] }) {
  const text = useText(broughtText)
  const language = useLanguage()
  const [count, setCount] = useState(rowsAtOnce)
  const left = things.length - count
  return (
    <>
      <View className={styles.rows}>
        {things.slice(0, count).map(({ productId, name, picture, ...counts }) => (
          <BroughtRow
            key={productId ?? ''}
            title={name === null ? text.theShop : nameIn(name, language)}
            picture={picture}
            icon="storefront"
            counts={counts}
            productId={productId}
          />
        ))}
      </View>
      {left > 0 && <Button isWide label={text.more(left)} onPress={() => setCount(count + rowsAtOnce)} />}
    </>
  )
}

export function Channels({ channels }: { readonly channels: Brought['channels'] }) {
  const { channels: names } = useText(sellerText)
  return (
    <View className={styles.rows}>
      {channels.map(({ channel, ...counts }) => (
        <BroughtRow key={channel} title={names[channel]} icon={channelIcons[channel]} counts={counts} />
      ))}
    </View>
  )
}

/** Earnings of each day drawn, then the days on which something happened, the latest first. */
export function Days({ days }: { readonly days: Brought['days'] }) {
  const text = useText(broughtText)
  const seller = useText(sellerText)
  const language = useLanguage()
  const busy = days.filter(({ shares, opens, people, viewers, orders, paid, received }) => {
    return shares + opens + people + viewers + orders + paid + received > 0
  })
  return (
    <>
      <View className={styles.block}>
        <BarChart title={seller.chartTitle(days.length)} days={days.map(({ on, commissionFen }) => ({ on, amountFen: commissionFen }))} />
      </View>
      {busy.length === 0 && <View className={styles.quiet}>{text.quietDays}</View>}
      <View className={styles.rows}>
        {[...busy].reverse().map(({ on, ...counts }) => (
          <BroughtRow key={on} title={formatDay(on, language)} counts={counts} />
        ))}
      </View>
    </>
  )
}
