import type { RouteAnswer } from '@contract/api/types'
import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import coldCup from '@/assets/drawings/cold-cup.png'
import emptyDesk from '@/assets/drawings/empty-desk.png'
import { BottomBar } from '@/components/bottom-bar'
import { Button } from '@/components/button'
import { Empty } from '@/components/empty'
import { ErrorState } from '@/components/error-state'
import { InlineNotice } from '@/components/inline-notice'
import { PageFrame } from '@/components/page-frame'
import { SeenNotice } from '@/components/seen-notice'
import { NetworkError } from '@/lib/http'
import { useText } from '@/lib/language'
import { sellerText } from '@/lib/messages/seller'
import { pagePaths, readInvitation } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import { leaveFor } from '@/platform/outside-link'
import { payment } from '@/platform/payment'
import { useJoinPage } from '../../queries/use-join'
import styles from './index.module.scss'
import { JoinFields } from './join-fields'
import { Agreement, Example, Meaning } from './join-meaning'
import { JoinSkeleton } from './join-skeleton'
import { useJoinForm } from './use-join-form'

const openDesk = () => navigation.replace(pagePaths.desk())

export default function JoinPage() {
  const text = useText(sellerText)
  const invitation = readInvitation(useRouter().params)
  const join = useJoinPage(invitation)
  const page = join.data
  const form = useJoinForm({ page, invitation, onOpened: openDesk })
  const bar = page !== null && !page.isSeller && (
    <BottomBar above={<View className={styles.consent}>{text.join.consent}</View>}>
      <Button kind="main" label={text.join.open} onPress={() => void form.send()} isBusy={form.isSending} isWide />
    </BottomBar>
  )
  return (
    <PageFrame title={text.joinTitle} bar={bar}>
      {join.state === 'loading' && <JoinSkeleton />}
      {join.state === 'error' && <NotOpened error={join.error} invitation={invitation} onRetry={join.refresh} />}
      {join.state === 'ready' && (
        <>
          <SeenNotice error={join.error} seenAt={join.seenAt} />
          {join.data.isSeller ? <Already /> : <Content page={join.data} form={form} />}
        </>
      )}
    </PageFrame>
  )
}

interface NotOpenedProps {
  readonly error: unknown
  readonly invitation: string | null
  readonly onRetry: () => void
}

/** Outside WeChat nobody signs in: the invitation's own address leads into it, once WeChat makes a link again. */
function NotOpened({ error, invitation, onRetry }: NotOpenedProps) {
  const { outside } = useText(sellerText).join
  if (payment.isPossible || error instanceof NetworkError) return <ErrorState drawing={coldCup} error={error} onRetry={onRetry} />
  const go = () => leaveFor?.(invitation === null ? '/' : `/i/${invitation}`)
  return <Empty drawing={coldCup} title={outside.title} words={outside.words} action={{ label: outside.action, onPress: go }} />
}

function Already() {
  const { already } = useText(sellerText).join
  return <Empty drawing={emptyDesk} title={already.title} words={already.words} action={{ label: already.action, onPress: openDesk }} />
}

interface ContentProps {
  readonly page: RouteAnswer<'getJoinPage'>
  readonly form: ReturnType<typeof useJoinForm>
}

function Content({ page, form }: ContentProps) {
  const text = useText(sellerText)
  return (
    <View className={styles.page}>
      {page.invitation !== null && (
        <InlineNotice kind={page.invitation === 'open' ? 'done' : 'waiting'}>
          {page.invitation === 'open' ? text.join.invited(page.brandName) : text.join.invitationOver}
        </InlineNotice>
      )}
      <Meaning />
      {page.example !== null && <Example example={page.example} />}
      <Agreement agreement={page.agreement} isChanged={form.isAgreementChanged} />
      <JoinFields form={form} />
    </View>
  )
}
