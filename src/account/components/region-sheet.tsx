import type { Address, ListedRegion } from '@contract/api/types'
import { limits } from '@contract/limits'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { ErrorState } from '@/components/error-state'
import { ListRow } from '@/components/list-row'
import { Sheet } from '@/components/sheet'
import { Bone, Skeleton } from '@/components/skeleton'
import { Tabs } from '@/components/tabs'
import { TextField } from '@/components/text-field'
import { useText } from '@/lib/language'
import { addressesText } from '@/lib/messages/addresses'
import { useRegions } from '../queries/use-addresses'
import styles from './region-sheet.module.scss'

export type Region = Pick<Address, 'province' | 'city' | 'district'>
type Level = keyof Region

const levels: readonly Level[] = ['province', 'city', 'district']

export interface RegionSheetProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  /** `unserved`: the part of it that we don't ship to, or null. */
  readonly onChoose: (region: Region, unserved: string | null) => void
}

/** Province, city, district, one level at a time; what we don't ship to says so before anything else is filled in. */
export function RegionSheet({ isOpen, onClose, onChoose }: RegionSheetProps) {
  const text = useText(addressesText).region
  const [at, setAt] = useState<Partial<Region>>({})
  const [isFree, setFree] = useState(false)
  const [unserved, setUnserved] = useState<string | null>(null)
  const level: Level = at.province === undefined ? 'province' : at.city === undefined ? 'city' : 'district'
  const back = (to: Level) => {
    setAt(to === 'province' ? {} : { province: at.province })
    setFree(false)
    // Of a province it is still true when another of its cities is chosen.
    setUnserved((known) => (to === 'city' && known === at.province ? known : null))
  }
  const finish = (district: string) => {
    onChoose({ province: at.province ?? '', city: at.city ?? '', district }, unserved)
    back('province')
  }
  const choose = ({ name, hasMore, isServed }: ListedRegion) => {
    if (level === 'district') return finish(name)
    setAt({ ...at, [level]: name })
    setFree(!hasMore)
    if (!isServed) setUnserved((known) => known ?? name)
  }
  const tabs = levels.slice(0, levels.indexOf(level) + 1).map((key) => ({ key, label: at[key] ?? text.levels[key] }))
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={text.title}>
      <View className={styles.tabs}>
        <Tabs tabs={tabs} chosen={level} onChoose={(to) => to !== level && back(to)} />
      </View>
      {isFree ? <FreeDistrict onDone={finish} /> : <LevelList key={level} at={at} isOn={isOpen} onChoose={choose} />}
    </Sheet>
  )
}

interface LevelListProps {
  readonly at: Partial<Region>
  readonly isOn: boolean
  readonly onChoose: (region: ListedRegion) => void
}

function LevelList({ at, isOn, onChoose }: LevelListProps) {
  const text = useText(addressesText)
  const query = useRegions({ province: at.province, city: at.city }, isOn)
  if (query.state === 'error') return <ErrorState error={query.error} onRetry={query.refresh} />
  if (query.state === 'loading') {
    return (
      <Skeleton>
        <Bone height={52} above={8} />
        <Bone height={52} above={8} />
        <Bone height={52} above={8} />
      </Skeleton>
    )
  }
  return (
    <View>
      {query.data.regions.map((region) => (
        <ListRow
          key={region.name}
          label={region.name}
          value={region.isServed ? undefined : text.unservedHere}
          onPress={() => onChoose(region)}
          hasLine
        />
      ))}
    </View>
  )
}

/** Cities that have no districts: what people call the place there. */
function FreeDistrict({ onDone }: { readonly onDone: (district: string) => void }) {
  const text = useText(addressesText).region
  const [typed, setTyped] = useState('')
  return (
    <>
      <TextField label={text.district} hint={text.districtHint} value={typed} maxLength={limits.regionNameLength} onChange={setTyped} />
      <Button label={text.done} kind="main" onPress={() => onDone(typed.trim())} isWide />
    </>
  )
}
