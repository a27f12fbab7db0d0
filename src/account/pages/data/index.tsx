import type { MyData } from '@contract/api/types'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { ErrorState } from '@/components/error-state'
import { InlineNotice } from '@/components/inline-notice'
import { ListRow } from '@/components/list-row'
import { PageFrame } from '@/components/page-frame'
import { Bone, Skeleton } from '@/components/skeleton'
import { useText } from '@/lib/language'
import { accountText } from '@/lib/messages/account'
import { pagePaths, tabPaths } from '@/lib/page-paths'
import { useErrorText } from '@/lib/refusal-texts'
import { navigation } from '@/platform/navigation'
import { CopySheet } from '../../components/copy-sheet'
import styles from '../../components/plain.module.scss'
import { Sessions } from '../../components/sessions'
import { useExport, useMyData, useSignOut } from '../../queries/use-my-data'

/** What is kept of a person, to take along; where they are signed in; the ways out. */
export default function DataPage() {
  const text = useText(accountText).data
  const data = useMyData()
  const [copy, setCopy] = useState<string | null>(null)
  return (
    <PageFrame title={text.title} sheets={<CopySheet copy={copy} onClose={() => setCopy(null)} />}>
      <View className={styles.page}>
        {data.state === 'loading' && <DataSkeleton />}
        {data.state === 'error' && <ErrorState error={data.error} onRetry={data.refresh} />}
        {data.state === 'ready' && <Content data={data.data} onCopy={setCopy} />}
      </View>
    </PageFrame>
  )
}

function Content({ data, onCopy }: { readonly data: MyData; readonly onCopy: (text: string) => void }) {
  const text = useText(accountText).data
  const taking = useExport()
  const leaving = useSignOut()
  const problem = useErrorText(taking.error ?? leaving.error)
  const take = async () => {
    const taken = await taking.run()
    if (taken !== null) onCopy(JSON.stringify(taken, null, 2))
  }
  const leave = async (everywhere: boolean) => {
    if (await leaving.run(everywhere)) navigation.switchTab(tabPaths.me)
  }
  return (
    <>
      {problem !== null && <InlineNotice kind="error">{problem}</InlineNotice>}
      <Kept counts={data.counts} />
      <Button label={text.take} onPress={() => void take()} isBusy={taking.isRunning} />
      <Sessions sessions={data.sessions} isBusy={leaving.isRunning} onLeave={(everywhere) => void leave(everywhere)} />
      <View className={styles.document}>
        <ListRow icon="file-text" label={text.privacy} onPress={() => navigation.open(pagePaths.privacy())} />
        <ListRow icon="x-circle" label={text.leave} onPress={() => navigation.open(pagePaths.leave())} hasLine />
      </View>
    </>
  )
}

/** What there is nothing of is left out. */
function Kept({ counts }: Pick<MyData, 'counts'>) {
  const text = useText(accountText).data
  const shown = Object.entries(counts).filter(([kind, count]) => count > 0 && text.kinds[kind] !== undefined)
  return (
    <View className={styles.document}>
      <View className="t-heading">{text.kept}</View>
      {shown.map(([kind, count]) => (
        <ListRow key={kind} label={text.kinds[kind] ?? kind} value={String(count)} isQuiet hasLine />
      ))}
    </View>
  )
}

function DataSkeleton() {
  return (
    <Skeleton>
      <Bone height={180} radius={12} />
      <Bone height={48} radius={12} above={12} />
      <Bone height={220} radius={12} above={12} />
    </Skeleton>
  )
}
