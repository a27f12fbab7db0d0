import type { Desk, NextStep } from '@contract/api/types'
import { formatFen } from '@contract/money'
import { View } from '@tarojs/components'
import { Icon, type IconName } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { classList } from '@/lib/class-list'
import { type Language, useLanguage, useText } from '@/lib/language'
import { sellerText } from '@/lib/messages/seller'
import type { SellerText } from '@/lib/messages/zh/seller'
import { nameIn } from '@/lib/names'
import { pagePaths } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import styles from './index.module.scss'

const icons: Record<NextStep['kind'], IconName> = {
  confirm: 'clock',
  choose: 'storefront',
  share: 'paper-plane-tilt',
  withdraw: 'receipt',
  show: 'paper-plane-tilt',
  moments: 'paper-plane-tilt',
}

/** One thing to do next, worked out by the server, and what is left of Moments today. */
export function NextStepRow({ step, momentsLeft }: { readonly step: NextStep | null; readonly momentsLeft: Desk['momentsLeft'] }) {
  const text = useText(sellerText)
  const language = useLanguage()
  return (
    <>
      {step !== null && <Row icon={icons[step.kind]} {...wordsOf(step, text, language)} onPress={() => openStep(step)} />}
      {momentsLeft !== null && step?.kind !== 'moments' && <View className={styles.moments}>{text.momentsLeft(momentsLeft)}</View>}
    </>
  )
}

interface RowProps {
  readonly icon: IconName
  readonly title: string
  readonly words: string
  readonly onPress: () => void
}

function Row({ icon, title, words, onPress }: RowProps) {
  return (
    <Pressable className={classList('document row', styles.next)} onPress={onPress}>
      <Icon name={icon} size={24} className="accent" />
      <View className="grow">
        <View className="t-strong">{title}</View>
        <View className="t-caption ink-2">{words}</View>
      </View>
      <Icon name="caret-right" size={16} className="ink-3" />
    </Pressable>
  )
}

function wordsOf(step: NextStep, { next }: SellerText, language: Language) {
  switch (step.kind) {
    case 'confirm':
      return next.confirm(formatFen(step.amountFen))
    case 'choose':
      return next.choose
    case 'share':
      return next.share(nameIn(step.name, language))
    case 'withdraw':
      return next.withdraw(formatFen(step.amountFen))
    case 'show':
      return next.show(nameIn(step.name, language), step.people)
    case 'moments':
      return next.moments(step.left)
  }
}

function openStep(step: NextStep): void {
  if (step.kind === 'choose' || step.kind === 'moments') navigation.open(pagePaths.range())
  else navigation.open('productId' in step ? pagePaths.share(step.productId) : pagePaths.withdraw())
}
