import { View } from '@tarojs/components'
import { ListRow } from '@/components/list-row'
import { classList } from '@/lib/class-list'
import { useText } from '@/lib/language'
import { sellerText } from '@/lib/messages/seller'
import { pagePaths } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import styles from './index.module.scss'

/** Where the rest of a seller's work is. */
export function DeskLinks() {
  const { links } = useText(sellerText)
  return (
    <View className={classList('document', styles.links)}>
      <ListRow label={links.shop} onPress={() => navigation.open(pagePaths.sellerShop())} />
      <ListRow label={links.range} onPress={() => navigation.open(pagePaths.range())} hasLine />
      <ListRow label={links.statement} onPress={() => navigation.open(pagePaths.statement())} hasLine />
    </View>
  )
}
