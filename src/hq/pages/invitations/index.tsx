import type { Invitation } from '@contract/api/types'
import { limits } from '@contract/limits'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { BottomBar } from '@/components/bottom-bar'
import { Button } from '@/components/button'
import { Chip } from '@/components/chip'
import { MatterCard } from '@/components/matter-card'
import { PageFrame } from '@/components/page-frame'
import { WordsSheet } from '@/components/words-sheet'
import { businessDay, formatDay } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { hqOfficeText } from '@/lib/messages/hq-office'
import styles from '../../components/hq-page.module.scss'
import { QueryList } from '../../components/query-list'
import { useHqInvitations, useMakeInvitation } from '../../queries/use-hq-invitations'
import { InvitationSheet } from './invitation-sheet'

const choices = [7, 30, 180] as const

export default function HqInvitationsPage() {
  const text = useText(hqOfficeText).invitations
  const { query, list } = useHqInvitations()
  const [isMaking, setMaking] = useState(false)
  const [openToken, setOpenToken] = useState<string | null>(null)
  const open = list.items.find(({ token }) => token === openToken) ?? null
  useReachBottom(() => void list.more())
  const sheets = (
    <>
      <MakeSheet isOpen={isMaking} onClose={() => setMaking(false)} onMade={setOpenToken} />
      {open && <InvitationSheet key={open.token} invitation={open} onClose={() => setOpenToken(null)} />}
    </>
  )
  const bar = (
    <BottomBar>
      <Button kind="main" label={text.make} onPress={() => setMaking(true)} isWide />
    </BottomBar>
  )
  return (
    <PageFrame title={text.title} bar={bar} sheets={sheets}>
      <QueryList
        query={query}
        list={list}
        empty={text.empty}
        card={(invitation) => <Card key={invitation.token} invitation={invitation} onPress={() => setOpenToken(invitation.token)} />}
      />
    </PageFrame>
  )
}

function Card({ invitation, onPress }: { readonly invitation: Invitation; readonly onPress: () => void }) {
  const { invitations: text, someone } = useText(hqOfficeText)
  const language = useLanguage()
  const { state, note, by, joins, expiresAt } = invitation
  return (
    <MatterCard
      standing={text.states[state]}
      kind={state === 'open' ? 'plain' : 'quiet'}
      time={state === 'open' ? text.until(formatDay(businessDay(Date.parse(expiresAt)), language)) : ''}
      picture={null}
      title={note}
      words={text.summary(joins, by || someone)}
      onPress={onPress}
    />
  )
}

interface MakeSheetProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onMade: (token: string) => void
}

function MakeSheet({ isOpen, onClose, onMade }: MakeSheetProps) {
  const text = useText(hqOfficeText).invitations
  const [days, setDays] = useState<number>(30)
  const make = useMakeInvitation()
  const run = async (note: string) => {
    const answer = await make.run(note, days)
    if (answer !== null) onMade(answer.invitation.token)
    return answer
  }
  return (
    <WordsSheet isOpen={isOpen} onClose={onClose} texts={text.sheet} maxLength={limits.invitationNoteLength} write={{ ...make, run }}>
      {text.meaning}
      <View className={styles.chips}>
        {choices.map((choice) => (
          <Chip key={choice} label={text.days(choice)} isChosen={choice === days} onPress={() => setDays(choice)} />
        ))}
      </View>
    </WordsSheet>
  )
}
