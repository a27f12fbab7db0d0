import type { SellerShop } from '@contract/api/types'
import { listGraphemes } from '@contract/graphemes'
import { limits } from '@contract/limits'
import { useState } from 'react'
import { Button } from '@/components/button'
import { InlineNotice } from '@/components/inline-notice'
import { PicturePicker } from '@/components/picture-picker'
import { Sheet } from '@/components/sheet'
import { TextField } from '@/components/text-field'
import { useText } from '@/lib/language'
import { commonText } from '@/lib/messages/common'
import { sellerText } from '@/lib/messages/seller'
import { sellerShopText } from '@/lib/messages/seller-shop'
import { pictureAddress } from '@/lib/picture-address'
import { refusalOf, useErrorText } from '@/lib/refusal-texts'
import { showToast } from '@/lib/toasts'
import { previewPictures } from '@/platform/picture-preview'
import { pictures } from '@/platform/pictures'
import { usePictures } from '@/queries/use-pictures'
import { useSaveShop } from '../../queries/use-seller-shop'

export interface FaceSheetProps {
  readonly shop: SellerShop
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Name, words and cover. What was typed stays until it is saved, whatever is refused. */
export function FaceSheet({ shop, isOpen, onClose }: FaceSheetProps) {
  const text = useText(sellerShopText).face
  const join = useText(sellerText).join
  const common = useText(commonText)
  const form = useFaceForm(shop, onClose)
  const foot = (
    <>
      <Button label={common.cancel} onPress={onClose} isWide />
      <Button kind="main" label={common.save} onPress={() => void form.save()} isBusy={form.isBusy} isWide />
    </>
  )
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={text.title} foot={foot}>
      <TextField
        label={join.shopName}
        hint={join.shopNameHint}
        value={form.name}
        maxLength={limits.shopNameLength}
        onChange={(name) => form.change({ name })}
        error={form.nameError}
      />
      <TextField
        label={join.words}
        hint={join.wordsHint}
        value={form.words}
        maxLength={limits.shopWordsLength * limits.unitsPerSign}
        room={`${listGraphemes(form.words).length} / ${limits.shopWordsLength}`}
        onChange={(words) => form.change({ words })}
        error={form.wordsError}
        isLong
      />
      <PicturePicker
        title={text.cover}
        pictures={{ ...form.cover, add: () => void form.cover.add() }}
        onPreview={(all, first) => previewPictures(all.map(pictureAddress), pictureAddress(first))}
      />
      {form.problem !== null && <InlineNotice kind="error">{form.problem}</InlineNotice>}
    </Sheet>
  )
}

/** The cover that stands is as if sent: taken out it is 'none', left alone 'keep'. */
const asItIs = 'keep'

function useFaceForm(shop: SellerShop, onSaved: () => void) {
  const text = useText(sellerShopText).face
  const join = useText(sellerText).join
  const [typed, setTyped] = useState<{ readonly name?: string; readonly words?: string }>({})
  const [isTried, setTried] = useState(false)
  const kept = shop.cover === null ? [] : [{ id: asItIs, address: shop.cover.address }]
  const cover = usePictures({ device: pictures, purpose: 'cover', most: 1, kept })
  const saving = useSaveShop()
  const { name = shop.name, words = shop.words } = typed
  const problem = useErrorText(saving.error)
  const wrong = refusalOf(saving.error, 'invalid-input')?.fields.map(({ path }) => path) ?? []
  const isNameUsed = refusalOf(saving.error, 'name-unusable') !== null
  const areWordsUnfit = refusalOf(saving.error, 'words-unusable') !== null
  const isTooLong = listGraphemes(words.trim()).length > limits.shopWordsLength
  const tooLong = isTried && isTooLong ? text.wordsTooLong(limits.shopWordsLength) : null
  const nameMissing = isTried && name.trim() === '' ? join.nameMissing : null
  const nameError = nameMissing ?? (wrong.includes('name') ? join.nameUnreadable : isNameUsed ? problem : null)
  const wordsError = tooLong ?? (areWordsUnfit || wrong.includes('words') ? join.wordsWrong : null)
  const save = async () => {
    setTried(true)
    if (name.trim() === '' || isTooLong || cover.isBusy) return
    const body = { name: name.trim(), words: words.trim(), cover: cover.sent[0]?.id ?? ('none' as const) }
    if ((await saving.run(body)) === null) return
    setTyped({})
    setTried(false)
    showToast(text.saved)
    onSaved()
  }
  const change = (part: typeof typed) => {
    setTyped({ ...typed, ...part })
    saving.clearError()
  }
  const isElsewhere = nameError === null && wordsError === null
  return {
    name,
    words,
    cover,
    nameError,
    wordsError,
    problem: isElsewhere ? problem : null,
    isBusy: saving.isRunning || cover.isBusy,
    change,
    save,
  }
}
