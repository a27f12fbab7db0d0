import type { Person } from '@contract/api/types'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Avatar } from '@/components/avatar'
import { Chip } from '@/components/chip'
import { ErrorState } from '@/components/error-state'
import { Icon } from '@/components/icon'
import { ListRow } from '@/components/list-row'
import { PageFrame } from '@/components/page-frame'
import { Pressable } from '@/components/pressable'
import { SeenNotice } from '@/components/seen-notice'
import { Sheet } from '@/components/sheet'
import { Bone, Skeleton } from '@/components/skeleton'
import { useText } from '@/lib/language'
import { meText } from '@/lib/messages/me'
import { sandboxText } from '@/lib/messages/sandbox'
import { pagePaths, sandboxPaths, tabPaths } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import { callPhone } from '@/platform/phone'
import { useMe } from '@/queries/use-me'
import { chooseLanguage, type LanguageChoice, useLanguageChoice } from '@/stores/language'
import styles from './index.module.scss'

const choices: readonly LanguageChoice[] = ['system', 'zh', 'en']

export default function MePage() {
  const text = useText(meText)
  const me = useMe()
  const [isChoosing, setChoosing] = useState(false)
  return (
    <PageFrame title={text.title} kind="tab" sheets={<LanguageSheet isOpen={isChoosing} onClose={() => setChoosing(false)} />}>
      {me.state === 'loading' && <MeSkeleton />}
      {me.state === 'error' && (
        <>
          <ErrorState error={me.error} onRetry={me.refresh} />
          <View className="gutters">
            <View className={styles.document}>
              <LanguageRow onLanguage={() => setChoosing(true)} />
              <ListRow icon="file-text" label={text.privacy} onPress={() => navigation.open(pagePaths.privacy())} hasLine />
            </View>
          </View>
        </>
      )}
      {me.state === 'ready' && (
        <>
          <SeenNotice error={me.error} seenAt={me.seenAt} />
          <Content person={me.data.person} brandPhone={me.data.brand.phone} onLanguage={() => setChoosing(true)} />
        </>
      )}
    </PageFrame>
  )
}

interface ContentProps {
  readonly person: Person
  readonly brandPhone: string
  readonly onLanguage: () => void
}

function Content({ person, brandPhone, onLanguage }: ContentProps) {
  const text = useText(meText)
  const name = person.nickname === '' ? text.guest : person.nickname
  // Who left may come back the way they came.
  const hasShop = person.seller !== null && person.seller.state !== 'left'
  return (
    <View className="gutters">
      <Pressable className={styles.person} label={`${name}, ${text.profile}`} onPress={() => navigation.open(pagePaths.profile())}>
        <Avatar picture={person.avatar} name={name} size={60} />
        <View className="grow">
          <View className="t-title clip">{name}</View>
          {hasShop && <View className="t-caption ink-2 clip">{person.seller?.shopName}</View>}
        </View>
        <Icon name="caret-right" size={16} className="ink-3" />
      </Pressable>
      <View className={styles.document}>
        <ListRow icon="receipt" label={text.orders} onPress={() => navigation.switchTab(tabPaths.orders)} />
        <ListRow icon="arrow-u-up-left" label={text.claims} onPress={() => navigation.open(pagePaths.claims())} hasLine />
        <ListRow icon="map-pin" label={text.addresses} onPress={() => navigation.open(pagePaths.addresses())} hasLine />
        {person.seller !== null && (
          <ListRow icon="storefront" label={text.desk} onPress={() => navigation.open(pagePaths.desk())} hasLine />
        )}
        {person.isHq && <ListRow icon="package" label={text.hq} onPress={() => navigation.open(pagePaths.hqHome())} hasLine />}
      </View>
      <View className={styles.document}>
        <LanguageRow onLanguage={onLanguage} />
        <ListRow icon="identification-card" label={text.data} onPress={() => navigation.open(pagePaths.data())} hasLine />
        <ListRow icon="chat-circle" label={text.complaints} onPress={() => navigation.open(pagePaths.complaints())} hasLine />
        <ListRow icon="phone" label={text.phone} value={brandPhone} onPress={() => callPhone(brandPhone)} hasLine />
        {process.env.SHUPU_SANDBOX === '1' && <SandboxRow />}
      </View>
      {!hasShop && (
        <View className={styles.document}>
          <ListRow icon="storefront" label={text.openShop} onPress={() => navigation.open(pagePaths.join())} />
        </View>
      )}
    </View>
  )
}

function LanguageRow({ onLanguage }: Pick<ContentProps, 'onLanguage'>) {
  const text = useText(meText)
  const { choice } = useLanguageChoice()
  return <ListRow icon="globe" label={text.language} value={text.languages[choice]} onPress={onLanguage} />
}

/** The condition that shows it stands at its use: only so a production build leaves it out. */
function SandboxRow() {
  const text = useText(sandboxText)
  return <ListRow icon="users" label={text.bePerson} value={text.label} onPress={() => navigation.open(sandboxPaths.people)} hasLine />
}

function LanguageSheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const text = useText(meText)
  const { choice } = useLanguageChoice()
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={text.language}>
      <View className={styles.choices}>
        {choices.map((one) => (
          <Chip
            key={one}
            label={text.languages[one]}
            isChosen={one === choice}
            onPress={() => {
              chooseLanguage(one)
              onClose()
            }}
          />
        ))}
      </View>
    </Sheet>
  )
}

function MeSkeleton() {
  return (
    <Skeleton className="gutters">
      <View className={styles.person}>
        <Bone width="60px" height={60} radius={30} />
        <Bone width="40%" height={22} />
      </View>
      <Bone height={104} radius={12} above={12} />
      <Bone height={104} radius={12} above={12} />
    </Skeleton>
  )
}
