import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
import { InlineNotice } from '@/components/inline-notice'
import { PageFrame } from '@/components/page-frame'
import { Pressable } from '@/components/pressable'
import { Tag } from '@/components/tag'
import { TextField } from '@/components/text-field'
import { useLanguage, useText } from '@/lib/language'
import { sandboxText } from '@/lib/messages/sandbox'
import { tabPaths } from '@/lib/page-paths'
import { useErrorText } from '@/lib/refusal-texts'
import { useWrite } from '@/lib/use-write'
import { navigation } from '@/platform/navigation'
import { openBag } from '@/stores/bag'
import { changePerson } from '@/stores/session'
import { people } from '../../people'
import { chooseOpenid, sandboxAccount } from '../../person'
import styles from './index.module.scss'
import { Messages } from './messages'

async function become(openid: string): Promise<void> {
  chooseOpenid(openid)
  openBag()
  await changePerson()
  navigation.switchTab(tabPaths.shop)
}

export default function PeoplePage() {
  const text = useText(sandboxText)
  const [openid, setOpenid] = useState('')
  const change = useWrite(become)
  const problem = useErrorText(change.error)
  const typed = openid.trim()
  return (
    <PageFrame title={text.peopleTitle}>
      <View className="gutters">
        <View className={styles.words}>{text.peopleWords}</View>
        {problem !== null && <InlineNotice kind="error">{problem}</InlineNotice>}
        <View className={styles.document}>
          {people.map((person, index) => (
            <PersonRow key={person.openid} person={person} hasLine={index > 0} onChoose={() => void change.run(person.openid)} />
          ))}
        </View>
        <Messages />
        <View className={styles.document}>
          <View className={styles.other}>
            <TextField label={text.other} hint={text.otherHint} value={openid} maxLength={64} onChange={setOpenid} />
            <Button label={text.goOn} isDisabled={typed === ''} isBusy={change.isRunning} onPress={() => void change.run(typed)} />
          </View>
        </View>
      </View>
    </PageFrame>
  )
}

interface PersonRowProps {
  readonly person: (typeof people)[number]
  readonly hasLine: boolean
  readonly onChoose: () => void
}

function PersonRow({ person, hasLine, onChoose }: PersonRowProps) {
  const text = useText(sandboxText)
  const language = useLanguage()
  const isChosen = person.openid === sandboxAccount()
  return (
    <Pressable className={hasLine ? `${styles.row} ${styles.line}` : styles.row} role="radio" isChecked={isChosen} onPress={onChoose}>
      <View className="grow">
        <View className="t-medium">{person.name[language]}</View>
        <View className="t-caption ink-3">{person.openid}</View>
      </View>
      <Tag label={text.roles[person.role]} />
      {isChosen && <Icon name="check" className="accent" />}
    </Pressable>
  )
}
