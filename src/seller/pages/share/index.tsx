import { View } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useMemo, useState } from 'react'
import coldCup from '@/assets/drawings/cold-cup.png'
import { Empty } from '@/components/empty'
import { ErrorState } from '@/components/error-state'
import { PageFrame } from '@/components/page-frame'
import { SeenNotice } from '@/components/seen-notice'
import { useLanguage, useText } from '@/lib/language'
import { cardsText } from '@/lib/messages/cards'
import { nameIn } from '@/lib/names'
import { pagePaths, readQuery, sharedProduct, sharedShop } from '@/lib/page-paths'
import { pictureAddress } from '@/lib/picture-address'
import { navigation } from '@/platform/navigation'
import { useShareIntent } from '@/queries/use-share-intent'
import styles from '../../components/cards.module.scss'
import { type SharePage as ShareData, useSharePage } from '../../queries/use-cards'
import { CardAndWords, WordsEditor } from './card-and-words'
import { ShareSkeleton } from './share-skeleton'
import { MomentsLine, People, Ways } from './ways'

export default function SharePage() {
  const text = useText(cardsText).share
  const productId = readQuery(useRouter().params, 'id')
  const share = useSharePage(productId)
  const [isWriting, setWriting] = useState(false)
  useSharing(share.data)
  const words = share.data?.words ?? ''
  const editor = productId !== null && share.data?.kit && (
    <WordsEditor key={words} productId={productId} words={words} isOpen={isWriting} onClose={() => setWriting(false)} />
  )
  return (
    <PageFrame title={text.title} sheets={editor}>
      {share.state === 'loading' && <ShareSkeleton />}
      {share.state === 'error' && <ErrorState drawing={coldCup} error={share.error} onRetry={share.refresh} />}
      {share.state === 'ready' && (
        <>
          <SeenNotice error={share.error} seenAt={share.seenAt} />
          <Content page={share.data} onWrite={() => setWriting(true)} />
        </>
      )}
    </PageFrame>
  )
}

/** The card is in the page's data, token and picture too: a share handler that waits for anything fails. */
function useSharing(page: ShareData | null): void {
  const kit = page?.kit ?? null
  const share = useMemo(
    () => (kit === null ? null : { isOwn: true, chatToken: kit.chat.token, momentsToken: kit.moments.token, moments: kit.moments }),
    [kit],
  )
  const { take } = useShareIntent(share)
  const productId = page?.thing.productId ?? null
  const picture = kit?.chat.picture ?? page?.thing.picture ?? null
  useShareAppMessage(() => {
    const token = take('chat')
    return {
      title: kit?.chat.title,
      path: (productId === null ? sharedShop(token) : sharedProduct(productId, token)).path,
      imageUrl: picture === null ? undefined : pictureAddress(picture),
    }
  })
}

interface ContentProps {
  readonly page: ShareData
  readonly onWrite: () => void
}

function Content({ page, onWrite }: ContentProps) {
  const text = useText(cardsText).share
  const language = useLanguage()
  const { thing, kit, likedBy } = page
  if (kit === null) {
    const action = { label: text.toShop, onPress: () => navigation.open(pagePaths.range()) }
    return <Empty drawing={coldCup} title={nameIn(thing.name, language)} words={text.withdrawn} action={action} />
  }
  return (
    <View className={styles.page}>
      <CardAndWords page={page} kit={kit} onWrite={onWrite} />
      <People count={likedBy} />
      <Ways productId={thing.productId} />
      <MomentsLine productId={thing.productId} moments={kit.moments} />
    </View>
  )
}
