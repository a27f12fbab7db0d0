import { addFen, type Fen, fen, formatFen } from '@contract/money'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { roleProps } from '@/lib/aria'
import { classList } from '@/lib/class-list'
import { formatDay, formatShortDay } from '@/lib/dates'
import { useLanguage, useText } from '@/lib/language'
import { commonText } from '@/lib/messages/common'
import { formatYuan } from '@/lib/prices'
import styles from './bar-chart.module.scss'
import { Icon } from './icon'
import { Pressable } from './pressable'

export interface ChartDay {
  /** A business day, '2026-11-12'. */
  readonly on: string
  readonly amountFen: Fen
}

export interface BarChartProps {
  readonly title: string
  /** Oldest first, today last. */
  readonly days: readonly ChartDay[]
}

const plotHeight = 84
/** As many bars as the style sheet has grounds for. */
const layersOfGround = 30
/** Steps of the scale's top, in yuan: the first that all bars fit under. */
const roundTops = [1, 2, 3, 4, 5, 6, 8, 10]

/** The round amount at the top line: at least ¥10, so that a quiet week looks quiet. */
export function chartTop(days: readonly ChartDay[]): Fen {
  const highest = Math.max(1000, ...days.map(({ amountFen }) => amountFen))
  const power = 10 ** Math.floor(Math.log10(highest))
  const step = roundTops.find((candidate) => candidate * power >= highest) ?? 10
  return fen(step * power)
}

/** All bars are layers of one ground, today's the first: thirty boxes would be sent to the renderer as thirty nodes. */
function barsStyle(days: readonly ChartDay[], top: Fen): { readonly backgroundSize: string; readonly backgroundPosition: string } {
  const height = (amount: Fen) => (amount === 0 ? 2 : Math.max(4, Math.round((amount / top) * plotHeight)))
  const last = Math.max(days.length - 1, 1)
  const layers = days.map(({ amountFen }, index) => {
    return { size: `2.2% ${height(amountFen)}px`, at: `${Math.round((index / last) * 1000) / 10}% 100%` }
  })
  layers.reverse()
  // What is left over of the layers in the style sheet is nothing, for sizes start over where they end.
  const unused = Array.from({ length: layersOfGround - days.length }, () => '0 0')
  return {
    backgroundSize: [...layers.map(({ size }) => size), ...unused].join(),
    backgroundPosition: layers.map(({ at }) => at).join(),
  }
}

/** Earnings by day: bars, or the same as a table. */
export function BarChart({ title, days }: BarChartProps) {
  const [isTable, setTable] = useState(false)
  const text = useText(commonText).chart
  const today = days.at(-1)
  return (
    <View className={classList('document', styles.card)}>
      <View className="between">
        <View className={styles.title}>
          {title}
          <View className="numerals">{formatFen(addFen(...days.map(({ amountFen }) => amountFen)))}</View>
        </View>
        <View className="row">
          {today !== undefined && (
            <View className={styles.today}>
              <View className={styles.key} />
              {`${text.today} ${formatFen(today.amountFen)}`}
            </View>
          )}
          <Pressable className={styles.toggle} label={isTable ? text.asChart : text.asTable} onPress={() => setTable(!isTable)}>
            <Icon name={isTable ? 'chart-bar' : 'table'} />
          </Pressable>
        </View>
      </View>
      {isTable ? <Table days={days} /> : <Bars days={days} />}
    </View>
  )
}

function Bars({ days }: { readonly days: readonly ChartDay[] }) {
  const text = useText(commonText).chart
  const top = chartTop(days)
  const middle = days[Math.floor((days.length - 1) / 2)]
  const first = days[0]
  return (
    <View
      aria-label={days
        .filter(({ amountFen }) => amountFen !== 0)
        .map(({ on, amountFen }) => `${formatShortDay(on)} ${formatFen(amountFen)}`)
        .join(', ')}
    >
      <View className={styles.scale}>{formatYuan(top)}</View>
      <View className={styles.plot}>
        <View className={classList(styles.line, styles.top)} />
        <View className={classList(styles.line, styles.half)} />
        <View className={styles.bars} style={barsStyle(days, top)} />
      </View>
      <View className={styles.dates}>
        <View className={styles.date}>{first && formatShortDay(first.on)}</View>
        <View className={styles.date}>{middle && formatShortDay(middle.on)}</View>
        <View className={styles.date}>{text.today}</View>
      </View>
    </View>
  )
}

function Table({ days }: { readonly days: readonly ChartDay[] }) {
  const language = useLanguage()
  return (
    <View className={styles.table} {...roleProps('table')}>
      {[...days].reverse().map(({ on, amountFen }) => (
        <View key={on} className={styles.tableRow} {...roleProps('row')}>
          <View className="ink-2" {...roleProps('cell')}>
            {formatDay(on, language)}
          </View>
          <View {...roleProps('cell')}>{formatFen(amountFen)}</View>
        </View>
      ))}
    </View>
  )
}
