import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import coldCup from '@/assets/drawings/cold-cup.png'
import { ErrorState } from '@/components/error-state'
import { ListEnd } from '@/components/list-end'
import { SeenNotice } from '@/components/seen-notice'
import { formatMoment } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { broughtText } from '@/lib/messages/brought'
import { sellerText } from '@/lib/messages/seller'
import { nameIn } from '@/lib/names'
import styles from '../../components/money.module.scss'
import { MoneySkeleton } from '../../components/money-skeleton'
import { useSharedCards } from '../../queries/use-brought'
import { BroughtRow } from './brought-row'

/** Each card that was sent out; asked for when somebody looks. */
export function Cards() {
  const text = useText(broughtText)
  const { channels } = useText(sellerText)
  const language = useLanguage()
  const { query, list } = useSharedCards()
  useReachBottom(() => void list.more())
  if (query.state === 'loading') return <MoneySkeleton />
  if (query.state === 'error') return <ErrorState drawing={coldCup} error={query.error} onRetry={query.refresh} />
  return (
    <>
      <SeenNotice error={query.error} seenAt={query.seenAt} />
      <View className={styles.rows}>
        {list.items.map(({ token, channel, sharedAt, productId, name, picture, ...counts }) => (
          <BroughtRow
            key={token}
            title={name === null ? text.theShop : nameIn(name, language)}
            picture={picture}
            icon="storefront"
            sent={text.sent(channels[channel], formatMoment(sharedAt, language))}
            counts={counts}
            productId={productId}
          />
        ))}
      </View>
      <ListEnd list={list} />
    </>
  )
}
