import { View } from '@tarojs/components'
import { ListRow } from '@/components/list-row'
import { PageFrame } from '@/components/page-frame'
import { useText } from '@/lib/language'
import { accountText } from '@/lib/messages/account'
import { openPrivacyContract } from '@/platform/privacy-contract'
import styles from '../../components/plain.module.scss'

/** In plain words what is kept, why, for how long and who gets it. It asks nobody for anything. */
export default function PrivacyPage() {
  const text = useText(accountText).privacy
  return (
    <PageFrame title={text.title}>
      <View className={styles.page}>
        <View className="t-caption ink-3">{text.version}</View>
        {text.parts.map(({ title, words }) => (
          <View key={title} className={styles.part}>
            <View className="t-heading">{title}</View>
            <View className="t-body ink-2">{words}</View>
          </View>
        ))}
        {openPrivacyContract !== null && (
          <View className={styles.document}>
            <ListRow icon="file-text" label={text.contract} onPress={openPrivacyContract} />
          </View>
        )}
      </View>
    </PageFrame>
  )
}
