import type { HqComplaintPage } from '@contract/api/types'
import { complaintAfter } from '@contract/complaint-state'
import { limits } from '@contract/limits'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import coldCup from '@/assets/drawings/cold-cup.png'
import { BottomBar } from '@/components/bottom-bar'
import { Button } from '@/components/button'
import { ErrorState } from '@/components/error-state'
import { Exchange } from '@/components/exchange'
import { ListRow } from '@/components/list-row'
import { PageFrame } from '@/components/page-frame'
import { SeenNotice } from '@/components/seen-notice'
import { WordsSheet } from '@/components/words-sheet'
import { formatMomentWithHour } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { commonText } from '@/lib/messages/common'
import { complaintsText } from '@/lib/messages/complaints'
import { nameIn } from '@/lib/names'
import { pagePaths, readQuery } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import { callPhone } from '@/platform/phone'
import { previewPictures } from '@/platform/picture-preview'
import styles from '../../components/hq-page.module.scss'
import { MatterSkeleton } from '../../components/hq-page-skeleton'
import { useAnswerComplaint, useHqComplaint } from '../../queries/use-hq-complaints'

export default function HqComplaintPageView() {
  const text = useText(complaintsText).hq
  const id = readQuery(useRouter().params, 'id') ?? ''
  const query = useHqComplaint(id)
  const answer = useAnswerComplaint(id)
  const [isAnswering, setAnswering] = useState(false)
  const state = query.data?.complaint.state ?? 'closed'
  const canAnswer = complaintAfter(state, 'hq', 'answer') !== null
  const button = (
    <Button
      kind={state === 'open' ? 'main' : 'second'}
      label={state === 'open' ? text.answer.title : text.more}
      onPress={() => setAnswering(true)}
      isWide
    />
  )
  const sheet = (
    <WordsSheet
      isOpen={isAnswering}
      onClose={() => setAnswering(false)}
      texts={text.answer}
      maxLength={limits.complaintWordsLength}
      write={answer}
    >
      {text.seen}
    </WordsSheet>
  )
  return (
    <PageFrame title={text.title} bar={canAnswer && <BottomBar>{button}</BottomBar>} sheets={canAnswer && sheet}>
      <View className={styles.page}>
        {query.state === 'loading' && <MatterSkeleton />}
        {query.state === 'error' && <ErrorState drawing={coldCup} error={query.error} onRetry={query.refresh} />}
        {query.state === 'ready' && (
          <>
            <SeenNotice error={query.error} seenAt={query.seenAt} />
            <Story page={query.data} />
          </>
        )}
      </View>
    </PageFrame>
  )
}

function Story({ page: { complaint, by } }: { readonly page: HqComplaintPage }) {
  const text = useText(complaintsText)
  const { brand } = useText(commonText)
  const language = useLanguage()
  const { state, isOverdue, turnUntil, closedBy, posts, subject, phone } = complaint
  const moment = formatMomentWithHour(turnUntil, language)
  const name = by.nickname === '' ? text.hq.guest : by.nickname
  const standing = { open: isOverdue ? text.hq.overdueSince : text.hq.answerBy, answered: text.hq.answered, closed: text.hq.closed }[state]
  const orderId = subject.about === 'order' ? subject.subjectId : null
  return (
    <>
      <View className="t-title">{standing(moment)}</View>
      <View className={styles.words}>{closedBy === null ? text.hq.by(name) : text.hq.closedBy[closedBy]}</View>
      <View className={styles.document}>
        <ListRow
          label={text.aboutOf(text.about[subject.about], nameIn(subject.title, language))}
          value={orderId === null ? undefined : text.hq.openOrder}
          onPress={orderId === null ? undefined : () => navigation.open(pagePaths.hqShip(orderId))}
        />
        {phone === null ? (
          <ListRow label={text.hq.noPhone} isQuiet hasLine />
        ) : (
          <ListRow icon="phone" label={text.hq.call} value={phone} onPress={() => callPhone(phone)} hasLine />
        )}
      </View>
      <Exchange
        posts={posts.map((post) => ({
          id: post.id,
          who: post.author === 'buyer' ? name : brand,
          words: post.words,
          pictures: post.pictures,
          time: formatMomentWithHour(post.at, language),
          note: post.isLate ? text.late : undefined,
        }))}
        onPicture={previewPictures}
      />
    </>
  )
}
