import { View } from '@tarojs/components'
import { useState } from 'react'
import { ProductRow } from '@/components/product-card'
import { roleProps } from '@/lib/aria'
import { useLanguage, useText } from '@/lib/language'
import { compareText } from '@/lib/messages/compare'
import { nameIn } from '@/lib/names'
import { readSeen } from '@/stores/seen'
import styles from './index.module.scss'

const mostOffered = 5

/** One more to compare, of what this phone has seen. */
export function AddOne({ ids, onAdd }: { readonly ids: readonly string[]; readonly onAdd: (id: string) => void }) {
  const text = useText(compareText)
  const language = useLanguage()
  const [seen] = useState(readSeen)
  const offered = seen.filter(({ id }) => !ids.includes(id)).slice(0, mostOffered)
  if (offered.length === 0) return null
  return (
    <View className={styles.more}>
      <View className="t-heading" {...roleProps('heading')}>
        {text.addMore}
      </View>
      <View className="t-caption ink-3">{text.addMoreWords}</View>
      {offered.map(({ id, name, ...product }) => (
        <ProductRow key={id} {...product} name={nameIn(name, language)} onPress={() => onAdd(id)} />
      ))}
    </View>
  )
}
