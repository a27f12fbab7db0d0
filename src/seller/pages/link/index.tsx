import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import coldCup from '@/assets/drawings/cold-cup.png'
import { ErrorState } from '@/components/error-state'
import { ListRow } from '@/components/list-row'
import { PageFrame } from '@/components/page-frame'
import { Picture } from '@/components/picture'
import { SeenNotice } from '@/components/seen-notice'
import { Bone, Skeleton } from '@/components/skeleton'
import { useLanguage, useText } from '@/lib/language'
import { cardsText } from '@/lib/messages/cards'
import { nameIn } from '@/lib/names'
import { readQuery } from '@/lib/page-paths'
import shared from '../../components/cards.module.scss'
import { type SharePage, useLinks, useSharePage } from '../../queries/use-cards'
import styles from './index.module.scss'
import { LinkList } from './link-list'
import { MakeLink } from './make-link'

export default function LinkPage() {
  const text = useText(cardsText).link
  const share = useSharePage(readQuery(useRouter().params, 'id'))
  return (
    <PageFrame title={text.title}>
      {share.state === 'loading' && <LinkSkeleton />}
      {share.state === 'error' && <ErrorState drawing={coldCup} error={share.error} onRetry={share.refresh} />}
      {share.state === 'ready' && (
        <>
          <SeenNotice error={share.error} seenAt={share.seenAt} />
          <Content page={share.data} />
        </>
      )}
    </PageFrame>
  )
}

function Content({ page }: { readonly page: SharePage }) {
  const { link: text, share } = useText(cardsText)
  const language = useLanguage()
  const { thing, kit, links } = page
  return (
    <View className={shared.page}>
      <View className={shared.part}>
        <View className={styles.thing}>
          <Picture picture={thing.picture} className={styles.thumbnail} isLazy={false} />
          <View className="grow">
            <View className="t-strong">{nameIn(thing.name, language)}</View>
            <View className="t-caption ink-2">{text.what}</View>
          </View>
        </View>
        {kit === null ? (
          <View className={styles.withdrawn}>{share.withdrawn}</View>
        ) : (
          <MakeLink productId={thing.productId} links={links} />
        )}
      </View>
      <LinkList title={text.made} links={links} none={text.none} />
      <Others shown={links.map(({ token }) => token)} />
    </View>
  )
}

/** Links of everything else, when somebody asks for them. */
function Others({ shown }: { readonly shown: readonly string[] }) {
  const text = useText(cardsText).link
  const [isOpen, setOpen] = useState(false)
  const query = useLinks(isOpen)
  if (!isOpen) {
    return (
      <View className={styles.others}>
        <ListRow label={text.others} onPress={() => setOpen(true)} />
      </View>
    )
  }
  if (query.state === 'loading') return <Bone height={120} radius={12} />
  if (query.state === 'error') return <ErrorState error={query.error} onRetry={query.refresh} />
  const others = query.data.items.filter(({ token }) => !shown.includes(token))
  return <LinkList title={text.others} links={others} none={text.noOthers} hasNames />
}

function LinkSkeleton() {
  return (
    <Skeleton className={shared.page}>
      <Bone height={330} radius={12} />
      <Bone height={140} radius={12} />
    </Skeleton>
  )
}
