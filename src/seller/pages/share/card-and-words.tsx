import { limits } from '@contract/limits'
import { View } from '@tarojs/components'
import mark from '@/assets/drawings/mark.png'
import { Button } from '@/components/button'
import { InlineNotice } from '@/components/inline-notice'
import { Picture } from '@/components/picture'
import { Pressable } from '@/components/pressable'
import { WordsSheet } from '@/components/words-sheet'
import { useText } from '@/lib/language'
import { cardsText } from '@/lib/messages/cards'
import { commonText } from '@/lib/messages/common'
import { pagePaths } from '@/lib/page-paths'
import { useErrorText } from '@/lib/refusal-texts'
import { showToast } from '@/lib/toasts'
import { navigation } from '@/platform/navigation'
import shared from '../../components/cards.module.scss'
import { type SharePage, usePick } from '../../queries/use-cards'
import styles from './index.module.scss'

type Kit = NonNullable<SharePage['kit']>

interface CardAndWordsProps {
  readonly page: SharePage
  readonly kit: Kit
  readonly onWrite: () => void
}

/** The shop's own sentence has its place there. */
const toShop = () => navigation.open(pagePaths.sellerShop())

/** The very card that a chat will show, and the seller's sentence beside it. */
export function CardAndWords({ page, kit, onWrite }: CardAndWordsProps) {
  const text = useText(cardsText).share
  const { thing, words } = page
  return (
    <View className={shared.part}>
      <View className={styles.both}>
        <Preview title={kit.chat.title} picture={kit.chat.picture ?? thing.picture} />
        <View className={styles.words}>
          <View className="t-caption ink-3">{text.words}</View>
          <View className={words === '' ? 'ink-2' : styles.sentence}>{words === '' ? text.noWords : words}</View>
          <Pressable className={styles.change} onPress={thing.productId === null ? toShop : onWrite}>
            {words === '' ? text.write : text.rewrite}
          </Pressable>
        </View>
      </View>
      {thing.productId !== null && !page.isPicked && <PickOffer productId={thing.productId} />}
    </View>
  )
}

function Preview({ title, picture }: { readonly title: string; readonly picture: string | null }) {
  const text = useText(cardsText).share
  const { brand } = useText(commonText)
  return (
    <View className={styles.card} aria-label={`${text.preview}: ${title}`}>
      <View className={styles.cardHead}>
        <View className="row t-tag ink-3">
          <Picture picture={mark} className={styles.mark} isDrawing isLazy={false} />
          {brand}
        </View>
        <View className="t-caption t-medium clip-2">{title}</View>
      </View>
      <View className={styles.cardPlace}>
        <Picture picture={picture} className={styles.cardPicture} isLazy={false} />
      </View>
    </View>
  )
}

/** Who shares a thing may as well have it in the shop. */
function PickOffer({ productId }: { readonly productId: string }) {
  const text = useText(cardsText).share
  const pick = usePick(productId)
  const problem = useErrorText(pick.error)
  const put = async () => {
    if ((await pick.run(null)) !== null) showToast(text.picked)
  }
  return (
    <View className={styles.offer}>
      <View className="grow t-caption ink-2">{text.notPicked}</View>
      <Button isSmall label={text.pick} onPress={() => void put()} isBusy={pick.isRunning} />
      {problem !== null && <InlineNotice kind="error">{problem}</InlineNotice>}
    </View>
  )
}

interface WordsEditorProps {
  readonly productId: string
  readonly words: string
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** The sentence stands by the pick, so that writing one puts the thing into the shop. */
export function WordsEditor({ productId, words, isOpen, onClose }: WordsEditorProps) {
  const text = useText(cardsText).share
  const pick = usePick(productId)
  const write = {
    ...pick,
    run: async (typed: string) => {
      const saved = await pick.run(typed)
      if (saved !== null) showToast(text.saved)
      return saved
    },
  }
  return (
    <WordsSheet isOpen={isOpen} onClose={onClose} texts={text.sheet} maxLength={limits.pickWordsLength} initial={words} write={write} />
  )
}
