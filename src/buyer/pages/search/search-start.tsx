import type { SearchPage } from '@contract/api/types'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { ErrorState } from '@/components/error-state'
import { Pressable } from '@/components/pressable'
import { ProductRow } from '@/components/product-card'
import { roleProps } from '@/lib/aria'
import { classList } from '@/lib/class-list'
import { useLanguage, useText } from '@/lib/language'
import { searchText } from '@/lib/messages/search'
import { nameIn } from '@/lib/names'
import { forgetSearches, readSearches } from '@/stores/searches'
import type { SeenProduct } from '@/stores/seen'
import styles from './index.module.scss'

export interface SearchStartProps {
  readonly seen: readonly SeenProduct[]
  readonly categories: SearchPage['categories']
  /** Why the categories did not come; null while they may. */
  readonly error: unknown
  readonly onRetry: () => void
  readonly onForget: () => void
  readonly onLook: (words: string) => void
  readonly onOpen: (productId: string) => void
}

/** Before anything is typed: what was searched for on this phone, the categories, and what was looked at. */
export function SearchStart({ seen, categories, error, onRetry, onForget, onLook, onOpen }: SearchStartProps) {
  const text = useText(searchText)
  const language = useLanguage()
  const [searches, setSearches] = useState(readSearches)
  const forget = () => {
    forgetSearches()
    setSearches([])
  }
  return (
    <View className="gutters">
      {searches.length > 0 && (
        <Section title={text.recent} onClear={forget}>
          <Words words={searches} onLook={onLook} />
        </Section>
      )}
      <Categories categories={categories} onLook={onLook} />
      {seen.length > 0 && (
        <Section title={text.seen} onClear={onForget}>
          {seen.map(({ id, name, ...product }) => (
            <ProductRow key={id} {...product} name={nameIn(name, language)} onPress={() => onOpen(id)} />
          ))}
        </Section>
      )}
      {(seen.length > 0 || searches.length > 0) && <View className={classList('t-caption ink-3', styles.kept)}>{text.kept}</View>}
      {error !== null && <ErrorState error={error} onRetry={onRetry} />}
    </View>
  )
}

/** A category is looked for by its name, as anything else. */
export function Categories({ categories, onLook }: Pick<SearchStartProps, 'categories' | 'onLook'>) {
  const text = useText(searchText)
  const language = useLanguage()
  if (categories.length === 0) return null
  return (
    <Section title={text.categories}>
      <Words words={categories.map(({ name }) => nameIn(name, language))} onLook={onLook} />
    </Section>
  )
}

function Words({ words, onLook }: { readonly words: readonly string[]; readonly onLook: (words: string) => void }) {
  const text = useText(searchText)
  return (
    <View className={styles.words}>
      {words.map((one) => (
        <Pressable key={one} className={classList('clip', styles.word)} label={text.found(one)} onPress={() => onLook(one)}>
          {one}
        </Pressable>
      ))}
    </View>
  )
}

interface SectionProps {
  readonly title: string
  readonly children: ReactNode
  readonly onClear?: () => void
}

function Section({ title, children, onClear }: SectionProps) {
  const text = useText(searchText)
  return (
    <View className={styles.section}>
      <View className={classList('between', styles.head)}>
        <View className="t-heading" {...roleProps('heading')}>
          {title}
        </View>
        {onClear !== undefined && (
          <Pressable className={styles.action} label={`${text.clear}${title}`} onPress={onClear}>
            {text.clear}
          </Pressable>
        )}
      </View>
      {children}
    </View>
  )
}
