import type { HqSellerCard } from '@contract/api/types'
import { formatFen } from '@contract/money'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { MatterCard } from '@/components/matter-card'
import { PageFrame } from '@/components/page-frame'
import { Tabs } from '@/components/tabs'
import { TextField } from '@/components/text-field'
import { businessDay, formatDay } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { hqOfficeText } from '@/lib/messages/hq-office'
import { pagePaths } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import styles from '../../components/hq-page.module.scss'
import { QueryList, tabLabel } from '../../components/query-list'
import { type SellerGroup, sellerGroups, useHqSellers } from '../../queries/use-hq-sellers'

/** Typing rests this long before anything is asked for. */
const restMs = 400

export default function HqSellersPage() {
  const text = useText(hqOfficeText).sellers
  const [group, setGroup] = useState<SellerGroup>('active')
  const [typed, setTyped] = useState('')
  const { query, list, counts } = useHqSellers(group, useRested(typed.trim()))
  useReachBottom(() => void list.more())
  return (
    <PageFrame title={text.title}>
      <Tabs
        tabs={sellerGroups.map((key) => ({ key, label: tabLabel(text.groups[key], counts[key]) }))}
        chosen={group}
        onChoose={setGroup}
      />
      <QueryList query={query} list={list} empty={text.empty} card={(seller) => <Card key={seller.id} seller={seller} />}>
        <View className={styles.notice}>
          <TextField label={text.search} hint={text.searchHint} value={typed} onChange={setTyped} maxLength={40} />
        </View>
      </QueryList>
    </PageFrame>
  )
}

function useRested(words: string): string {
  const [rested, setRested] = useState(words)
  useEffect(() => {
    const timer = setTimeout(() => setRested(words), restMs)
    return () => clearTimeout(timer)
  }, [words])
  return rested
}

function Card({ seller }: { readonly seller: HqSellerCard }) {
  const { sellers: text, someone } = useText(hqOfficeText)
  const language = useLanguage()
  return (
    <MatterCard
      standing={seller.name || someone}
      kind={seller.state === 'suspended' ? 'waiting' : seller.state === 'left' ? 'quiet' : 'plain'}
      time={text.since(formatDay(businessDay(Date.parse(seller.since)), language))}
      picture={seller.avatar}
      title={seller.shopName}
      words={text.brought(seller.orders, formatFen(seller.commissionFen))}
      onPress={() => navigation.open(pagePaths.hqSeller(seller.id))}
    />
  )
}
