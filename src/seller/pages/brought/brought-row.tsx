import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/button'
import { Icon, type IconName } from '@/components/icon'
import { Picture } from '@/components/picture'
import { Pressable } from '@/components/pressable'
import { classList } from '@/lib/class-list'
import { useText } from '@/lib/language'
import { broughtText } from '@/lib/messages/brought'
import { pagePaths } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import { movementText } from '../../components/commission-words'
import { Counted, type Counts } from './counted'
import styles from './index.module.scss'

export interface BroughtRowProps {
  readonly title: string
  /** Beside the title's picture: of the thing, or an icon. Neither: words alone. */
  readonly picture?: string | null
  readonly icon?: IconName
  /** When and where it was sent. */
  readonly sent?: string
  readonly counts: Counts
  /** What it was that was shared, null for the shop; left out where it was more than one thing. */
  readonly productId?: string | null
}

/** One line of what was brought; it opens in place to its funnel, and sends nothing but itself when it does. */
export function BroughtRow({ title, picture = null, icon, sent, counts, productId }: BroughtRowProps) {
  const text = useText(broughtText)
  const [isOpen, setOpen] = useState(false)
  const { people, paid, commissionFen } = counts
  return (
    <View className={styles.place}>
      <Pressable className={styles.row} onPress={() => setOpen(!isOpen)} isExpanded={isOpen}>
        <Mark picture={picture} icon={icon} />
        <View className="grow">
          <View className="t-medium">{title}</View>
          {sent !== undefined && <View className="t-caption ink-3">{sent}</View>}
          <View className="t-caption ink-2 numerals">{text.short(people, paid)}</View>
        </View>
        <View className={styles.amount}>{paid > 0 && movementText(commissionFen)}</View>
      </Pressable>
      {isOpen && (
        <View className={classList(styles.open, 'appear')}>
          <Counted counts={counts} />
          {productId !== undefined && <Further productId={productId} />}
        </View>
      )}
    </View>
  )
}

function Mark({ picture, icon }: { readonly picture: string | null; readonly icon: IconName | undefined }): ReactNode {
  if (picture !== null) return <Picture picture={picture} className={styles.picture} />
  if (icon === undefined) return null
  return (
    <View className={styles.mark}>
      <Icon name={icon} />
    </View>
  )
}

function Further({ productId }: { readonly productId: string | null }) {
  const text = useText(broughtText)
  return (
    <View className={styles.actions}>
      {productId !== null && <Button isSmall label={text.see} onPress={() => navigation.open(pagePaths.product({ id: productId }))} />}
      <Button isSmall label={text.again} onPress={() => navigation.open(pagePaths.share(productId))} />
    </View>
  )
}
