import type { Person } from '@contract/api/types'
import { limits } from '@contract/limits'
import { View } from '@tarojs/components'
import { BottomBar } from '@/components/bottom-bar'
import { Button } from '@/components/button'
import { ErrorState } from '@/components/error-state'
import { InlineNotice } from '@/components/inline-notice'
import { PageFrame } from '@/components/page-frame'
import { Bone, Skeleton } from '@/components/skeleton'
import { TextField } from '@/components/text-field'
import { useText } from '@/lib/language'
import { accountText } from '@/lib/messages/account'
import { commonText } from '@/lib/messages/common'
import { useErrorText } from '@/lib/refusal-texts'
import { useMe } from '@/queries/use-me'
import { AvatarField } from '../../components/avatar-field'
import styles from '../../components/plain.module.scss'
import { useProfileForm } from './use-profile-form'

/** Name and picture, as WeChat lets people fill them in. Nobody has to come here. */
export default function ProfilePage() {
  const text = useText(accountText).profile
  const me = useMe()
  if (me.state === 'ready') return <Form key={me.data.person.id} person={me.data.person} />
  return (
    <PageFrame title={text.title}>
      <View className={styles.page}>
        {me.state === 'loading' && (
          <Skeleton>
            <Bone width="60px" height={60} radius={30} above={16} />
            <Bone height={48} radius={10} above={44} />
          </Skeleton>
        )}
        {me.state === 'error' && <ErrorState error={me.error} onRetry={me.refresh} />}
      </View>
    </PageFrame>
  )
}

function Form({ person }: { readonly person: Person }) {
  const text = useText(accountText).profile
  const common = useText(commonText)
  const form = useProfileForm(person)
  const problem = useErrorText(form.error)
  return (
    <PageFrame
      title={text.title}
      bar={
        <BottomBar>
          <Button kind="main" label={common.save} onPress={() => void form.save()} isBusy={form.isBusy} isWide />
        </BottomBar>
      }
    >
      <View className={styles.page}>
        <AvatarField form={form} />
        <TextField
          label={text.nickname}
          hint={text.hint}
          type="nickname"
          value={form.nickname}
          maxLength={limits.nicknameUnits}
          onChange={form.setNickname}
          error={form.problem === null ? null : form.problem === 'empty' ? text.empty : text.tooLong(limits.nicknameLength)}
        />
        <View className="t-caption ink-3">{text.words}</View>
        {problem !== null && <InlineNotice kind="error">{problem}</InlineNotice>}
      </View>
    </PageFrame>
  )
}
