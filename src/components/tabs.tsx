import { ScrollView, View } from '@tarojs/components'
import { roleProps } from '@/lib/aria'
import { classList } from '@/lib/class-list'
import { Pressable } from './pressable'
import styles from './tabs.module.scss'

export interface TabsProps<Key extends string> {
  readonly tabs: readonly { readonly key: Key; readonly label: string }[]
  readonly chosen: Key
  readonly onChoose: (key: Key) => void
}

/** Words in a row with a line under the chosen one; scrolls sideways. It keeps the page's gutters itself. */
export function Tabs<Key extends string>({ tabs, chosen, onChoose }: TabsProps<Key>) {
  return (
    <ScrollView scrollX enhanced showScrollbar={false} className={styles.scroll}>
      <View className={styles.tabs} {...roleProps('tablist')}>
        {tabs.map(({ key, label }) => (
          <Pressable
            key={key}
            role="tab"
            className={classList(styles.tab, key === chosen && styles.chosen)}
            isSelected={key === chosen}
            onPress={() => onChoose(key)}
          >
            {label}
          </Pressable>
        ))}
      </View>
    </ScrollView>
  )
}
