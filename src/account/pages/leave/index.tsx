import type { MyData } from '@contract/api/types'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { CheckRow } from '@/components/check-row'
import { ErrorState } from '@/components/error-state'
import { Icon } from '@/components/icon'
import { InlineNotice } from '@/components/inline-notice'
import { PageFrame } from '@/components/page-frame'
import { Sheet } from '@/components/sheet'
import { Bone, Skeleton } from '@/components/skeleton'
import { useText } from '@/lib/language'
import { accountText } from '@/lib/messages/account'
import { tabPaths } from '@/lib/page-paths'
import { useErrorText } from '@/lib/refusal-texts'
import { showToast } from '@/lib/toasts'
import { navigation } from '@/platform/navigation'
import { Obstacles } from '../../components/obstacles'
import styles from '../../components/plain.module.scss'
import { useDeleteMe, useMyData } from '../../queries/use-my-data'

/** What goes and what stays, said before; then twice yes. What is still open comes first, with where to end it. */
export default function LeavePage() {
  const text = useText(accountText).leave
  const data = useMyData()
  const [isSure, setSure] = useState(false)
  return (
    <PageFrame
      title={text.title}
      sheets={data.data && <SureSheet person={data.data.person} isOpen={isSure} onClose={() => setSure(false)} />}
    >
      <View className={styles.page}>
        {data.state === 'loading' && <LeaveSkeleton />}
        {data.state === 'error' && <ErrorState error={data.error} onRetry={data.refresh} />}
        {data.state === 'ready' && (
          <>
            <Points title={text.goes} points={text.going} />
            <Points title={text.stays} points={text.staying} />
            <InlineNotice icon="warning-circle">{text.end}</InlineNotice>
            {data.data.obstacles.length > 0 ? <Obstacles obstacles={data.data.obstacles} /> : <FirstYes onYes={() => setSure(true)} />}
          </>
        )}
      </View>
    </PageFrame>
  )
}

function Points({ title, points }: { readonly title: string; readonly points: readonly string[] }) {
  return (
    <View className={styles.part}>
      <View className="t-heading">{title}</View>
      {points.map((point) => (
        <View key={point} className={styles.point}>
          <Icon name="check" size={16} className="ink-3" />
          <View className="grow t-body">{point}</View>
        </View>
      ))}
    </View>
  )
}

function FirstYes({ onYes }: { readonly onYes: () => void }) {
  const text = useText(accountText).leave
  const [hasRead, setRead] = useState(false)
  return (
    <>
      <CheckRow isChecked={hasRead} onChange={setRead}>
        {text.read}
      </CheckRow>
      <Button label={text.next} onPress={onYes} isDisabled={!hasRead} />
    </>
  )
}

interface SureSheetProps {
  readonly person: MyData['person']
  readonly isOpen: boolean
  readonly onClose: () => void
}

function SureSheet({ person, isOpen, onClose }: SureSheetProps) {
  const text = useText(accountText).leave
  const deleting = useDeleteMe()
  const problem = useErrorText(deleting.error)
  const go = async () => {
    if (!(await deleting.run(person.id))) return
    showToast(text.done)
    navigation.switchTab(tabPaths.shop)
  }
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={text.sure}>
      <View className="t-body">{text.sureWords(person.nickname)}</View>
      {problem !== null && <InlineNotice kind="error">{problem}</InlineNotice>}
      <View className={styles.buttons}>
        <Button kind="main" label={text.go} onPress={() => void go()} isBusy={deleting.isRunning} />
        <Button label={text.keep} onPress={onClose} />
      </View>
    </Sheet>
  )
}

function LeaveSkeleton() {
  return (
    <Skeleton>
      <Bone height={170} radius={12} />
      <Bone height={110} radius={12} above={12} />
      <Bone height={72} radius={12} above={12} />
    </Skeleton>
  )
}
