import { limits } from '@contract/limits'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import coldCup from '@/assets/drawings/cold-cup.png'
import { ErrorState } from '@/components/error-state'
import { InlineNotice } from '@/components/inline-notice'
import { ListRow } from '@/components/list-row'
import { PageFrame } from '@/components/page-frame'
import { Picture } from '@/components/picture'
import { Pressable } from '@/components/pressable'
import { Bone, Skeleton } from '@/components/skeleton'
import { Tabs } from '@/components/tabs'
import { WordsSheet } from '@/components/words-sheet'
import { RefusalError } from '@/lib/http'
import { useText } from '@/lib/language'
import { cardsText } from '@/lib/messages/cards'
import { readQuery } from '@/lib/page-paths'
import { pictureAddress } from '@/lib/picture-address'
import { useWrite } from '@/lib/use-write'
import { previewPictures } from '@/platform/picture-preview'
import shared from '../../components/cards.module.scss'
import { SavingNotice } from '../../components/saving-notice'
import { type PosterDesign, usePoster } from '../../queries/use-cards'
import styles from './index.module.scss'
import { PosterBar } from './poster-bar'
import { usePosterOut } from './use-poster-out'

const designs = ['still-life', 'label', 'note'] as const satisfies readonly PosterDesign[]

export default function PosterPage() {
  const text = useText(cardsText).poster
  const productId = readQuery(useRouter().params, 'id')
  const [design, setDesign] = useState<PosterDesign>('still-life')
  const [words, setWords] = useState<string | null>(null)
  const [isWriting, setWriting] = useState(false)
  const query = usePoster(productId, design, words)
  const poster = query.data?.poster ?? null
  const out = usePosterOut(productId, poster)
  const shownWords = words ?? poster?.words ?? ''
  const close = () => setWriting(false)
  const tabs = designs.map((key) => ({ key, label: text.designs[key] }))
  return (
    <PageFrame
      title={text.title}
      bar={<PosterBar out={out} />}
      sheets={<Editor key={shownWords} words={shownWords} isOpen={isWriting} onClose={close} onDraw={setWords} />}
    >
      <Tabs tabs={tabs} chosen={design} onChoose={setDesign} />
      <View className={shared.page}>
        {query.state === 'error' ? <Failed error={query.error} onRetry={query.refresh} /> : <Shown poster={poster} />}
        <View className={styles.words}>
          <View className="t-caption ink-3">{text.words}</View>
          <ListRow label={shownWords === '' ? text.wordsHint : shownWords} onPress={() => setWriting(true)} />
        </View>
        <SavingNotice saving={out.saving} />
        {out.problem !== null && <InlineNotice kind="error">{out.problem}</InlineNotice>}
        <View className="t-caption ink-3">{text.hint}</View>
      </View>
    </PageFrame>
  )
}

function Failed({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const text = useText(cardsText).poster
  const title = error instanceof RefusalError ? text.notDrawn : undefined
  return <ErrorState drawing={coldCup} error={error} onRetry={onRetry} title={title} />
}

/** 750 by 1334, as large as leaves the rest in sight; a tap shows it whole. */
function Shown({ poster }: { readonly poster: { readonly picture: string; readonly design: PosterDesign } | null }) {
  const text = useText(cardsText).poster
  if (poster === null) {
    return (
      <Skeleton className={styles.place}>
        <Bone height={427} width="240px" radius={12} />
        <View className="t-caption ink-3">{text.drawing}</View>
      </Skeleton>
    )
  }
  const address = pictureAddress(poster.picture)
  return (
    <Pressable className={styles.place} label={text.alt(text.designs[poster.design])} onPress={() => previewPictures([address], address)}>
      <Picture picture={poster.picture} className={styles.poster} isLazy={false} />
    </Pressable>
  )
}

interface EditorProps {
  readonly words: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onDraw: (words: string) => void
}

/** Only for this poster: the sentence in the shop stays. Whether WeChat lets others read it shows when it is drawn. */
function Editor({ onDraw, words, ...sheet }: EditorProps) {
  const text = useText(cardsText).poster
  const write = useWrite(async (typed: string) => {
    onDraw(typed)
    return typed
  })
  return <WordsSheet {...sheet} texts={text.sheet} maxLength={limits.pickWordsLength} initial={words} write={write} />
}
