import { limits } from '@contract/limits'
import { Input, View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { useText } from '@/lib/language'
import { searchText } from '@/lib/messages/search'
import styles from './index.module.scss'

export interface SearchFieldProps {
  readonly typed: string
  readonly onType: (typed: string) => void
  /** The keyboard's search key. */
  readonly onDone: () => void
}

/** Always in sight at the top; what is found follows what is typed. */
export function SearchField({ typed, onType, onDone }: SearchFieldProps) {
  const text = useText(searchText)
  return (
    <View className={styles.field}>
      <Icon name="magnifying-glass" size={22} className={styles.glass} />
      <Input
        className={styles.input}
        value={typed}
        focus
        confirmType="search"
        maxlength={limits.searchLength}
        placeholder={text.hint}
        placeholderClass={styles.hint}
        aria-label={text.title}
        onInput={(event) => onType(event.detail.value)}
        onConfirm={onDone}
      />
      {typed !== '' && (
        <Pressable className={styles.clear} label={text.clear} onPress={() => onType('')}>
          <Icon name="x-circle" />
        </Pressable>
      )}
    </View>
  )
}
