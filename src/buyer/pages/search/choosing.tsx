import type { ProductCard } from '@contract/api/types'
import { limits } from '@contract/limits'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { BottomBar } from '@/components/bottom-bar'
import { Button } from '@/components/button'
import { CheckRow } from '@/components/check-row'
import { Pressable } from '@/components/pressable'
import { ProductRow } from '@/components/product-card'
import { classList } from '@/lib/class-list'
import { useLanguage, useText } from '@/lib/language'
import { searchText } from '@/lib/messages/search'
import { nameIn } from '@/lib/names'
import { pagePaths } from '@/lib/page-paths'
import { showToast } from '@/lib/toasts'
import { navigation } from '@/platform/navigation'
import { GoodsPairs } from '../../components/goods-pairs'
import styles from './index.module.scss'

export interface ChoosingProps {
  readonly products: readonly ProductCard[]
  readonly token: string | null
  readonly onOpen: (productId: string) => void
}

/** What was found, to open; or, on demand, to tick two or three of and put them side by side. */
export function Choosing({ products, token, onOpen }: ChoosingProps) {
  const text = useText(searchText)
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  if (chosen === null) {
    return (
      <>
        {products.length > 1 && (
          <Pressable className={classList(styles.action, styles.compare)} onPress={() => setChosen([])}>
            {text.compare}
          </Pressable>
        )}
        <GoodsPairs products={products} onOpen={onOpen} />
      </>
    )
  }
  const choose = (id: string, isChosen: boolean) => {
    if (isChosen && chosen.length === limits.comparedProducts) showToast(text.most)
    else setChosen(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id))
  }
  const compare = () => navigation.open(pagePaths.compare(chosen, token ?? undefined))
  return (
    <>
      <Rows products={products} chosen={chosen} onChoose={choose} />
      <View className={styles.bar}>
        <BottomBar>
          <Button label={text.stop} onPress={() => setChosen(null)} isWide />
          <Button
            label={chosen.length < 2 ? text.choose : text.chosen(chosen.length)}
            onPress={compare}
            kind="main"
            isDisabled={chosen.length < 2}
            isWide
          />
        </BottomBar>
      </View>
    </>
  )
}

interface RowsProps {
  readonly products: readonly ProductCard[]
  readonly chosen: readonly string[]
  readonly onChoose: (id: string, isChosen: boolean) => void
}

function Rows({ products, chosen, onChoose }: RowsProps) {
  const language = useLanguage()
  return (
    <>
      {products.map(({ id, name, picture, priceFen, sizeName }) => (
        <CheckRow key={id} isChecked={chosen.includes(id)} label={nameIn(name, language)} onChange={(isChosen) => onChoose(id, isChosen)}>
          <ProductRow {...{ picture, priceFen, sizeName }} name={nameIn(name, language)} />
        </CheckRow>
      ))}
    </>
  )
}
