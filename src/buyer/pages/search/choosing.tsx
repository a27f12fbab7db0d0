import type { ProductCard } from '@contract/api/types'
import { limits } from '@contract/limits'
import { BottomBar } from '@/components/bottom-bar'
import { Button } from '@/components/button'
import { CheckRow } from '@/components/check-row'
import { ProductRow } from '@/components/product-card'
import { useLanguage, useText } from '@/lib/language'
import { searchText } from '@/lib/messages/search'
import { nameIn } from '@/lib/names'
import { showToast } from '@/lib/toasts'

export interface ChoosingProps {
  readonly products: readonly ProductCard[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** What was found, to tick two or three of. */
export function Choosing({ products, chosen, onChange }: ChoosingProps) {
  const text = useText(searchText)
  const language = useLanguage()
  const choose = (id: string, isChosen: boolean) => {
    if (isChosen && chosen.length === limits.comparedProducts) showToast(text.most)
    else onChange(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id))
  }
  return (
    <>
      {products.map(({ id, name, picture, priceFen, sizeName }) => (
        <CheckRow key={id} isChecked={chosen.includes(id)} label={nameIn(name, language)} onChange={(isChosen) => choose(id, isChosen)}>
          <ProductRow {...{ picture, priceFen, sizeName }} name={nameIn(name, language)} />
        </CheckRow>
      ))}
    </>
  )
}

export interface ChoosingBarProps {
  readonly count: number
  readonly onStop: () => void
  readonly onCompare: () => void
}

export function ChoosingBar({ count, onStop, onCompare }: ChoosingBarProps) {
  const text = useText(searchText)
  const isEnough = count >= 2
  return (
    <BottomBar>
      <Button label={text.stop} onPress={onStop} isWide />
      <Button label={isEnough ? text.chosen(count) : text.choose} onPress={onCompare} kind="main" isDisabled={!isEnough} isWide />
    </BottomBar>
  )
}
