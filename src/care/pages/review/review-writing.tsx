import { limits } from '@contract/limits'
import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/button'
import { CheckRow } from '@/components/check-row'
import { InlineNotice } from '@/components/inline-notice'
import { PicturePicker } from '@/components/picture-picker'
import { StarChoice } from '@/components/stars'
import { TextField } from '@/components/text-field'
import { useText } from '@/lib/language'
import { reviewsText } from '@/lib/messages/reviews'
import { pictureAddress } from '@/lib/picture-address'
import { useErrorText } from '@/lib/refusal-texts'
import { showToast } from '@/lib/toasts'
import { previewPictures } from '@/platform/picture-preview'
import { pictures as device } from '@/platform/pictures'
import { usePictures } from '@/queries/use-pictures'
import { forgetReviewDraft, keepReviewDraft, openReviewDraft } from '@/stores/review-drafts'
import styles from '../../components/care.module.scss'
import { useWriteReview } from '../../queries/use-reviews'
import { type ReviewedLine, ReviewedThing } from './reviewed-thing'

/** What is wrong with it now, in words; null when it can go. */
type Problem = 'starsMissing' | 'waitPictures' | null

/** A review being written; it stays on the phone until it is sent. */
export function ReviewWriting({ line }: { readonly line: ReviewedLine }) {
  const text = useText(reviewsText).form
  const { draft, change, pictures, problem, write, send } = useWriting(line)
  const refused = useErrorText(write.error)
  const words = problem === null ? refused : text[problem]
  return (
    <View className={styles.form}>
      <ReviewedThing line={line} />
      {line.review !== null && <InlineNotice kind="error">{text.again}</InlineNotice>}
      <View className="t-caption ink-2">{text.stars}</View>
      <StarChoice value={draft.stars} onChange={(stars) => change({ stars })} />
      <TextField
        label={text.words}
        hint={text.hint}
        value={draft.words}
        onChange={(typed) => change({ words: typed })}
        maxLength={limits.reviewWordsLength}
        isLong
      />
      <PicturePicker
        pictures={{ ...pictures, add: () => void pictures.add() }}
        onPreview={(all, first) => previewPictures(all.map(pictureAddress), pictureAddress(first))}
      />
      <CheckRow isChecked={draft.isNamed} onChange={(isNamed) => change({ isNamed })}>
        {text.named}
      </CheckRow>
      {words !== null && <InlineNotice kind="error">{words}</InlineNotice>}
      <View className={styles.foot}>
        <Button kind="main" label={text.send} onPress={() => void send()} isBusy={write.isRunning} isWide />
      </View>
    </View>
  )
}

function useWriting({ lineId }: ReviewedLine) {
  const text = useText(reviewsText).form
  const [draft, setDraft] = useState(() => openReviewDraft(lineId))
  const [problem, setProblem] = useState<Problem>(null)
  const pictures = usePictures({ device, purpose: 'review', kept: draft.pictures })
  const write = useWriteReview()
  const ids = pictures.sent.map(({ id }) => id)
  const isSent = useRef(false)
  useEffect(() => {
    if (!isSent.current) keepReviewDraft(lineId, { ...draft, pictures: pictures.sent })
  })
  return {
    draft,
    pictures,
    problem,
    write,
    change: (changed: Partial<typeof draft>) => {
      setProblem(null)
      write.clearError()
      setDraft((before) => ({ ...before, ...changed }))
    },
    send: async () => {
      const missing = draft.stars === 0 ? 'starsMissing' : pictures.isBusy ? 'waitPictures' : null
      setProblem(missing)
      if (missing !== null) return
      const { stars, words, isNamed } = draft
      if ((await write.run({ lineId, stars, words: words.trim(), isNamed, pictureIds: ids })) === null) return
      isSent.current = true
      forgetReviewDraft(lineId)
      showToast(text.sent)
    },
  }
}
