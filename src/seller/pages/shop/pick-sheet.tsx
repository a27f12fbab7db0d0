import type { SellerPick } from '@contract/api/types'
import { listGraphemes } from '@contract/graphemes'
import { limits } from '@contract/limits'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { InlineNotice } from '@/components/inline-notice'
import { Sheet } from '@/components/sheet'
import { TextField } from '@/components/text-field'
import { useLanguage, useText } from '@/lib/language'
import { commonText } from '@/lib/messages/common'
import { sellerText } from '@/lib/messages/seller'
import { sellerShopText } from '@/lib/messages/seller-shop'
import { nameIn } from '@/lib/names'
import { pagePaths } from '@/lib/page-paths'
import { refusalOf, useErrorText } from '@/lib/refusal-texts'
import { showToast } from '@/lib/toasts'
import { useWrite } from '@/lib/use-write'
import { navigation } from '@/platform/navigation'
import { added, moved, removed, reworded, type usePicks } from '../../queries/use-picks'
import styles from './index.module.scss'

export interface PickSheetProps {
  readonly pick: SellerPick
  readonly picks: ReturnType<typeof usePicks<SellerPick>>
  readonly onClose: () => void
}

/** One pick: the seller's words about it, to the front, or out. */
export function PickSheet({ pick, picks, onClose }: PickSheetProps) {
  const { picks: text, face, share } = useText(sellerShopText)
  const { save, undo } = useText(commonText)
  const wordsWrong = useText(sellerText).join.wordsWrong
  const name = nameIn(pick.name, useLanguage())
  const [words, setWords] = useState(pick.words)
  const saving = useWrite((said: string) => picks.save(reworded(pick.productId, said)).then(() => true))
  const problem = useErrorText(saving.error)
  const isTooLong = listGraphemes(words.trim()).length > limits.pickWordsLength
  const isUnfit = refusalOf(saving.error, 'words-unusable') !== null || refusalOf(saving.error, 'invalid-input') !== null
  const saveWords = async () => {
    if (!isTooLong && (await saving.run(words.trim())) !== null) onClose()
  }
  const toFront = () => {
    picks.change(moved(pick.productId, 0))
    onClose()
  }
  const remove = () => {
    const place = picks.picks.findIndex(({ productId }) => productId === pick.productId)
    picks.change(removed(pick.productId))
    onClose()
    showToast(text.removed(name), { label: undo, run: () => picks.change(added(pick, place)) })
  }
  const foot = (
    <>
      <Button label={text.remove} onPress={remove} isWide />
      <Button kind="main" label={save} onPress={() => void saveWords()} isBusy={saving.isRunning} isWide />
    </>
  )
  return (
    <Sheet isOpen onClose={onClose} title={name} foot={foot}>
      <TextField
        label={text.words}
        hint={text.wordsHint}
        value={words}
        maxLength={limits.pickWordsLength * limits.unitsPerSign}
        room={`${listGraphemes(words).length} / ${limits.pickWordsLength}`}
        onChange={(typed) => {
          setWords(typed)
          saving.clearError()
        }}
        error={isTooLong ? face.wordsTooLong(limits.pickWordsLength) : isUnfit ? wordsWrong : null}
        isLong
      />
      {problem !== null && !isUnfit && <InlineNotice kind="error">{problem}</InlineNotice>}
      <View className={styles.front}>
        <Button kind="soft" label={text.first} onPress={toFront} isSmall />
        <Button kind="soft" label={share} onPress={() => navigation.open(pagePaths.share(pick.productId))} isSmall />
      </View>
    </Sheet>
  )
}
