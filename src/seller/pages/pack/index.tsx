import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import coldCup from '@/assets/drawings/cold-cup.png'
import { Empty } from '@/components/empty'
import { ErrorState } from '@/components/error-state'
import { PageFrame } from '@/components/page-frame'
import { SeenNotice } from '@/components/seen-notice'
import { Bone, Skeleton } from '@/components/skeleton'
import { useLanguage, useText } from '@/lib/language'
import { cardsText } from '@/lib/messages/cards'
import { nameIn } from '@/lib/names'
import { pagePaths, readQuery } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import styles from '../../components/cards.module.scss'
import { type Pack, usePack } from '../../queries/use-cards'
import { Captions } from './captions'
import { Knowledge } from './knowledge'
import { PackBar, PackPictures, usePackPictures } from './pack-pictures'

const toRange = () => navigation.open(pagePaths.range())

export default function PackPage() {
  const text = useText(cardsText).pack
  const language = useLanguage()
  const productId = readQuery(useRouter().params, 'id')
  const pack = usePack(productId)
  const pictures = usePackPictures(pack.data)
  const bar = pictures.addresses.length > 0 && <PackBar pictures={pictures} />
  return (
    <PageFrame title={pack.data === null ? text.title : `${text.title} · ${nameIn(pack.data.thing.name, language)}`} bar={bar}>
      {productId === null ? (
        <Empty
          drawing={coldCup}
          title={text.noShop.title}
          words={text.noShop.words}
          action={{ label: text.noShop.action, onPress: toRange }}
        />
      ) : (
        <>
          {pack.state === 'loading' && <PackSkeleton />}
          {pack.state === 'error' && <ErrorState drawing={coldCup} error={pack.error} onRetry={pack.refresh} />}
          {pack.state === 'ready' && (
            <>
              <SeenNotice error={pack.error} seenAt={pack.seenAt} />
              <Content pack={pack.data} pictures={pictures} onAgain={pack.refresh} />
            </>
          )}
        </>
      )}
    </PageFrame>
  )
}

interface ContentProps {
  readonly pack: Pack
  readonly pictures: ReturnType<typeof usePackPictures>
  readonly onAgain: () => Promise<void>
}

/** First what to send, then what to know: most people come for the words and the pictures. */
function Content({ pack, pictures, onAgain }: ContentProps) {
  return (
    <View className={styles.page}>
      {pack.captions.length > 0 && <Captions captions={pack.captions} />}
      <PackPictures pictures={pictures} hasCode={pack.codePicture !== null} onAgain={onAgain} />
      <Knowledge pack={pack} />
    </View>
  )
}

function PackSkeleton() {
  return (
    <Skeleton className={styles.page}>
      <Bone height={236} radius={12} />
      <Bone height={330} radius={12} />
      <Bone height={160} radius={12} />
    </Skeleton>
  )
}
