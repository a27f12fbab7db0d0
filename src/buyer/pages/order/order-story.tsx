import type { Order, Parcel } from '@contract/api/types'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Icon } from '@/components/icon'
import { ParcelWay } from '@/components/parcel-way'
import { Pressable } from '@/components/pressable'
import { Timeline, type TimelineStep } from '@/components/timeline'
import { classList } from '@/lib/class-list'
import { carrierName } from '@/lib/messages/carriers'
import { showToast } from '@/lib/toasts'
import { copyText } from '@/platform/clipboard'
import { orderSteps } from './order-events'
import styles from './order-story.module.scss'
import { parcelAnswer, parcelWay, type Telling } from './parcel-story'

const isWeb = process.env.TARO_ENV === 'h5'
const stepsAtFirst = 4
const ended = ['received', 'completed', 'cancelled', 'closed']

/** WeChat says itself that something was copied. */
async function copy(what: string, { text }: Telling): Promise<void> {
  const isCopied = await copyText(what)
  if (!isCopied) showToast(text.parcel.copyFailed)
  else if (isWeb) showToast(text.parcel.copied)
}

/** 'SF1392 0078 4416': in fours, as it is read out; no digit stands alone. */
function grouped(trackingNumber: string): string {
  return trackingNumber.replace(/(\d{4})(?=\d\d)/g, '$1 ')
}

export function OrderStory({ order, telling }: { readonly order: Order; readonly telling: Telling }) {
  const { parcels } = order
  const [only] = parcels
  const isUnderWay = !ended.includes(order.state)
  if (only !== undefined && parcels.length === 1) {
    return (
      <>
        {isUnderWay && <Way order={order} parcel={only} telling={telling} />}
        <View className={styles.card}>
          <ParcelHead parcel={only} telling={telling} />
          <Steps steps={orderSteps(order, telling)} isUnderWay={isUnderWay} telling={telling} />
        </View>
      </>
    )
  }
  return (
    <>
      {parcels.map((parcel, index) => (
        <ParcelCard key={parcel.id} order={order} parcel={parcel} number={index + 1} telling={telling} />
      ))}
      <View className={styles.card}>
        <Steps steps={orderSteps(order, telling)} isUnderWay={isUnderWay} telling={telling} />
      </View>
    </>
  )
}

interface ParcelProps {
  readonly order: Order
  readonly parcel: Parcel
  readonly telling: Telling
}

/** One of several parcels, with an answer of its own. */
function ParcelCard({ order, parcel, number, telling }: ParcelProps & { readonly number: number }) {
  const answer = parcelAnswer(parcel, order.address, telling)
  const isUnderWay = !ended.includes(order.state)
  return (
    <View className={styles.card}>
      <View className="t-caption ink-2">{telling.text.parcel.title(number)}</View>
      <View className={classList('t-heading', styles.title)}>{answer.title}</View>
      {isUnderWay && <Way order={order} parcel={parcel} telling={telling} />}
      <ParcelHead parcel={parcel} telling={telling} />
    </View>
  )
}

function Way({ order, parcel, telling }: ParcelProps) {
  const way = parcelWay(parcel, order.address)
  if (way === null) return null
  return (
    <View className={styles.way}>
      <ParcelWay
        places={way.places}
        at={way.at}
        label={telling.text.parcel.way(way.places[way.at] ?? '', way.places[way.places.length - 1] ?? '')}
      />
    </View>
  )
}

function ParcelHead({ parcel, telling }: Omit<ParcelProps, 'order'>) {
  const { trackingNumber, carrier, scans, isCourierSilent } = parcel
  const { text, language } = telling
  const words = isCourierSilent ? text.parcel.silent : scans.length === 0 ? text.parcel.noScans : null
  return (
    <View className={styles.head}>
      <View className={styles.number}>{`${carrierName(language, carrier)} ${grouped(trackingNumber)}`}</View>
      <Pressable className={styles.copy} onPress={() => void copy(trackingNumber, telling)}>
        <Icon name="copy" size={16} />
        {text.parcel.copy}
      </Pressable>
      {words !== null && <View className={styles.silent}>{words}</View>}
    </View>
  )
}

interface StepsProps {
  readonly steps: readonly TimelineStep[]
  readonly isUnderWay: boolean
  readonly telling: Telling
}

/** The last few; the rest when asked for. */
function Steps({ steps, isUnderWay, telling }: StepsProps) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole || steps.length <= stepsAtFirst + 1 ? steps : steps.slice(0, stepsAtFirst)
  const hidden = steps.length - shown.length
  return (
    <>
      <Timeline steps={shown} isUnderWay={isUnderWay} />
      {hidden > 0 && (
        <Pressable className={styles.more} onPress={() => setWhole(true)}>
          {telling.text.parcel.older(hidden)}
          <Icon name="caret-down" size={14} />
        </Pressable>
      )}
    </>
  )
}
