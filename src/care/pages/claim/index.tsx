import type { ClaimPage as ClaimPageData } from '@contract/api/types'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import coldCup from '@/assets/drawings/cold-cup.png'
import { BarIcon, BottomBar } from '@/components/bottom-bar'
import { Button } from '@/components/button'
import { ErrorState } from '@/components/error-state'
import { PageFrame } from '@/components/page-frame'
import { SeenNotice } from '@/components/seen-notice'
import { useText } from '@/lib/language'
import { claimsText } from '@/lib/messages/claims'
import { readQuery } from '@/lib/page-paths'
import { callPhone } from '@/platform/phone'
import { PageSkeleton } from '../../components/care-skeleton'
import { useClaim } from '../../queries/use-claims'
import { ClaimContent } from './claim-content'
import { type ClaimSheetName, ClaimSheets } from './claim-sheets'

export default function ClaimPage() {
  const text = useText(claimsText)
  const id = readQuery(useRouter().params, 'id') ?? ''
  const claim = useClaim(id)
  const [sheet, setSheet] = useState<ClaimSheetName | null>(null)
  const page = claim.data
  return (
    <PageFrame
      title={text.title}
      bar={page && <ClaimBar page={page} onSheet={setSheet} />}
      sheets={page && <ClaimSheets key={page.claim.history.length} page={page} open={sheet} onClose={() => setSheet(null)} />}
    >
      {claim.state === 'loading' && <PageSkeleton />}
      {claim.state === 'error' && <ErrorState drawing={coldCup} error={claim.error} onRetry={claim.refresh} />}
      {claim.state === 'ready' && (
        <>
          <SeenNotice error={claim.error} seenAt={claim.seenAt} />
          <ClaimContent page={claim.data} />
        </>
      )}
    </PageFrame>
  )
}

interface BarProps {
  readonly page: ClaimPageData
  readonly onSheet: (sheet: ClaimSheetName) => void
}

/** What can be done now: exactly what the server says. */
function ClaimBar({ page: { actions, brandPhone, claim }, onSheet }: BarProps) {
  const text = useText(claimsText).actions
  const can = (action: ClaimSheetName) => actions.includes(action)
  return (
    <BottomBar>
      <BarIcon icon="phone" label={text.call} onPress={() => callPhone(brandPhone)} />
      {can('add') && <BarIcon icon="chat-circle" label={text.add} onPress={() => onSheet('add')} />}
      {can('withdraw') && <Button label={text.withdraw} onPress={() => onSheet('withdraw')} isWide />}
      {can('send') && (
        <Button
          kind={claim.returnParcel === null ? 'main' : 'second'}
          label={claim.returnParcel === null ? text.send : text.correct}
          onPress={() => onSheet('send')}
          isWide
        />
      )}
      {can('appeal') && <Button label={text.appeal} onPress={() => onSheet('appeal')} isWide />}
    </BottomBar>
  )
}
