import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import coldCup from '@/assets/drawings/cold-cup.png'
import { ErrorState } from '@/components/error-state'
import { PageFrame } from '@/components/page-frame'
import { SeenNotice } from '@/components/seen-notice'
import { useText } from '@/lib/language'
import { hqClaimsText } from '@/lib/messages/hq-claims'
import { readQuery } from '@/lib/page-paths'
import styles from '../../components/hq-page.module.scss'
import { MatterSkeleton } from '../../components/hq-page-skeleton'
import { useHqClaim } from '../../queries/use-hq-claims'
import { ClaimBar, type HqClaimAction, hqClaimActions } from './claim-bar'
import { ClaimFacts } from './claim-facts'
import { ClaimSheets } from './claim-sheets'

export default function HqClaimPageView() {
  const text = useText(hqClaimsText)
  const id = readQuery(useRouter().params, 'id') ?? ''
  const claim = useHqClaim(id)
  const [sheet, setSheet] = useState<HqClaimAction | null>(null)
  const page = claim.data
  const canDo = page !== null && hqClaimActions(page).length > 0
  return (
    <PageFrame
      title={text.title}
      bar={canDo && <ClaimBar page={page} onAction={setSheet} />}
      sheets={canDo && <ClaimSheets page={page} open={sheet} onClose={() => setSheet(null)} />}
    >
      <View className={styles.page}>
        {claim.state === 'loading' && <MatterSkeleton />}
        {claim.state === 'error' && <ErrorState drawing={coldCup} error={claim.error} onRetry={claim.refresh} />}
        {claim.state === 'ready' && (
          <>
            <SeenNotice error={claim.error} seenAt={claim.seenAt} />
            <ClaimFacts page={claim.data} />
          </>
        )}
      </View>
    </PageFrame>
  )
}
