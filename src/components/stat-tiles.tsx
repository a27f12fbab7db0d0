import type { Fen } from '@contract/money'
import { View } from '@tarojs/components'
import { classList } from '@/lib/class-list'
import { Price } from './price'
import styles from './stat-tiles.module.scss'

export type StatTile = { readonly label: string } & (
  | { readonly value: number | string; readonly unit?: string }
  | { readonly amountFen: Fen }
)

export interface StatTilesProps {
  readonly tiles: readonly StatTile[]
  /** Hairlines above and below the row. */
  readonly hasEdges?: boolean
}

/** Two to four numbers in a row with hairlines between. */
export function StatTiles({ tiles, hasEdges = false }: StatTilesProps) {
  return (
    <View className={classList(styles.tiles, hasEdges && styles.edges)}>
      {tiles.map((tile) => (
        <View key={tile.label} className={styles.tile}>
          <View className="t-caption ink-2">{tile.label}</View>
          {'amountFen' in tile ? (
            <Price amount={tile.amountFen} />
          ) : (
            <View className={styles.value}>
              {tile.value}
              {tile.unit !== undefined && <View className={styles.unit}>{tile.unit}</View>}
            </View>
          )}
        </View>
      ))}
    </View>
  )
}
