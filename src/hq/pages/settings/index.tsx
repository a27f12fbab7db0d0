import type { RouteAnswer } from '@contract/api/types'
import { View } from '@tarojs/components'
import { useState } from 'react'
import coldCup from '@/assets/drawings/cold-cup.png'
import { ErrorState } from '@/components/error-state'
import { ListRow } from '@/components/list-row'
import { PageFrame } from '@/components/page-frame'
import { SeenNotice } from '@/components/seen-notice'
import { Timeline } from '@/components/timeline'
import { formatMomentWithHour } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { hqOfficeText } from '@/lib/messages/hq-office'
import styles from '../../components/hq-page.module.scss'
import { MatterSkeleton } from '../../components/hq-page-skeleton'
import { useHqSettings } from '../../queries/use-hq-settings'
import { type SettingKey, settingGroups, settingText } from './setting-kinds'
import { SettingSheet } from './setting-sheet'

type Page = RouteAnswer<'getSellerSettings'>

export default function HqSettingsPage() {
  const text = useText(hqOfficeText).settings
  const query = useHqSettings()
  const [open, setOpen] = useState<SettingKey | null>(null)
  const sheet = open !== null && query.data !== null && (
    <SettingSheet key={open} name={open} settings={query.data.settings} onClose={() => setOpen(null)} />
  )
  return (
    <PageFrame title={text.title} sheets={sheet}>
      <View className={styles.page}>
        {query.state === 'loading' && <MatterSkeleton />}
        {query.state === 'error' && <ErrorState drawing={coldCup} error={query.error} onRetry={query.refresh} />}
        {query.state === 'ready' && (
          <>
            <SeenNotice error={query.error} seenAt={query.seenAt} />
            <Groups page={query.data} onOpen={setOpen} />
            <Changes changes={query.data.changes} />
          </>
        )}
      </View>
    </PageFrame>
  )
}

function Groups({ page, onOpen }: { readonly page: Page; readonly onOpen: (key: SettingKey) => void }) {
  const text = useText(hqOfficeText).settings
  return Object.entries(settingGroups).map(([group, keys]) => (
    <View key={group} className={styles.document}>
      <View className={styles.head}>{text.groups[group as keyof typeof settingGroups]}</View>
      {keys.map((key) => (
        <ListRow key={key} label={text.names[key]} value={settingText(key, page.settings[key], text)} onPress={() => onOpen(key)} hasLine />
      ))}
    </View>
  ))
}

function Changes({ changes }: Pick<Page, 'changes'>) {
  const { settings: text, someone } = useText(hqOfficeText)
  const language = useLanguage()
  if (changes.length === 0) return null
  const steps = changes.map(({ id, by, at, key, from, to }) => ({
    key: `${id} ${key}`,
    title: by || someone,
    text: text.changed(text.names[key], settingText(key, from, text), settingText(key, to, text)),
    time: formatMomentWithHour(at, language),
  }))
  return (
    <View className={styles.story}>
      <View className="t-heading">{text.changesTitle}</View>
      <Timeline steps={steps} isUnderWay={false} />
    </View>
  )
}
