import type { RouteAnswer } from '@contract/api/types'
import { complaintAfter } from '@contract/complaint-state'
import { limits } from '@contract/limits'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import coldCup from '@/assets/drawings/cold-cup.png'
import { AskSheet } from '@/components/ask-sheet'
import { BarIcon, BottomBar } from '@/components/bottom-bar'
import { Button } from '@/components/button'
import { ErrorState } from '@/components/error-state'
import { PageFrame } from '@/components/page-frame'
import { SeenNotice } from '@/components/seen-notice'
import { WordsSheet } from '@/components/words-sheet'
import { useText } from '@/lib/language'
import { complaintsText } from '@/lib/messages/complaints'
import { pagePaths, readQuery } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import { callPhone } from '@/platform/phone'
import { previewPictures } from '@/platform/picture-preview'
import { pictures as pictureDevice } from '@/platform/pictures'
import { usePictures } from '@/queries/use-pictures'
import styles from '../../components/care.module.scss'
import { PageSkeleton } from '../../components/care-skeleton'
import { useAddToComplaint, useCloseComplaint, useComplaint } from '../../queries/use-complaints'
import { ComplaintStory } from './complaint-story'

type SheetName = 'add' | 'close'

export default function ComplaintPage() {
  const text = useText(complaintsText)
  const id = readQuery(useRouter().params, 'id') ?? ''
  const complaint = useComplaint(id)
  const [sheet, setSheet] = useState<SheetName | null>(null)
  const page = complaint.data
  return (
    <PageFrame
      title={text.title}
      bar={page && <ComplaintBar page={page} onSheet={setSheet} />}
      sheets={page && <Sheets key={page.complaint.posts.length} id={id} open={sheet} onClose={() => setSheet(null)} />}
    >
      {complaint.state === 'loading' && <PageSkeleton />}
      {complaint.state === 'error' && <ErrorState drawing={coldCup} error={complaint.error} onRetry={complaint.refresh} />}
      {complaint.state === 'ready' && (
        <>
          <SeenNotice error={complaint.error} seenAt={complaint.seenAt} />
          <View className={styles.page}>
            <ComplaintStory complaint={complaint.data.complaint} />
          </View>
        </>
      )}
    </PageFrame>
  )
}

interface BarProps {
  readonly page: RouteAnswer<'getComplaint'>
  readonly onSheet: (sheet: SheetName) => void
}

function ComplaintBar({ page: { complaint, brandPhone }, onSheet }: BarProps) {
  const text = useText(complaintsText).actions
  const isOpen = complaintAfter(complaint.state, 'buyer', 'add') !== null
  return (
    <BottomBar>
      <BarIcon icon="phone" label={text.call} onPress={() => callPhone(brandPhone)} />
      {isOpen && <Button label={text.close} onPress={() => onSheet('close')} isWide />}
      {isOpen && <Button label={text.add} onPress={() => onSheet('add')} isWide />}
      {!isOpen && <Button label={text.another} onPress={() => navigation.replace(pagePaths.complain())} isWide />}
    </BottomBar>
  )
}

interface SheetsProps {
  readonly id: string
  readonly open: SheetName | null
  readonly onClose: () => void
}

function Sheets({ id, open, onClose }: SheetsProps) {
  const text = useText(complaintsText)
  const pictures = usePictures({ device: pictureDevice, purpose: 'complaint' })
  return (
    <>
      <WordsSheet
        isOpen={open === 'add'}
        onClose={onClose}
        texts={text.add}
        maxLength={limits.complaintWordsLength}
        write={useAddToComplaint(id)}
        pictures={{ ...pictures, add: () => void pictures.add() }}
        onPreview={previewPictures}
      />
      <AskSheet isOpen={open === 'close'} onClose={onClose} texts={text.close} write={useCloseComplaint(id)} />
    </>
  )
}
