import { ScrollView, View } from '@tarojs/components'
import { type ReactNode, useEffect, useState } from 'react'
import { hiddenFromReaders, roleProps, webOnly } from '@/lib/aria'
import { classList } from '@/lib/class-list'
import { useText } from '@/lib/language'
import { commonText } from '@/lib/messages/common'
import { Icon } from './icon'
import { Pressable } from './pressable'
import styles from './sheet.module.scss'

export interface SheetProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Said to readers; shown as a heading unless `head` stands in its place. */
  readonly title: string
  /** What stands left of the cross, such as the thumbnail and price of the size sheet. */
  readonly head?: ReactNode
  readonly children: ReactNode
  /** Buttons that stay in sight while the rest scrolls. */
  readonly foot?: ReactNode
}

const leavingMs = 160

/** Keeps a closing sheet for as long as it takes to leave. */
function useLeaving(isOpen: boolean): boolean {
  const [isThere, setThere] = useState(isOpen)
  useEffect(() => {
    if (isOpen) {
      setThere(true)
      return undefined
    }
    const timer = setTimeout(() => setThere(false), leavingMs)
    return () => clearTimeout(timer)
  }, [isOpen])
  return isOpen || isThere
}

/** A sheet from the bottom over a scrim; the scrim, the cross and Escape close it. */
export function Sheet({ isOpen, onClose, title, head, children, foot }: SheetProps) {
  const text = useText(commonText)
  const isThere = useLeaving(isOpen)
  if (!isThere) return null
  const keys = webOnly({ onKeyDown: (event: { readonly key: string }) => event.key === 'Escape' && onClose() })
  return (
    <View className={classList(styles.layer, !isOpen && styles.leaving)} {...keys}>
      <View className={styles.scrim} catchMove onClick={onClose} {...hiddenFromReaders} />
      <View className={styles.sheet} catchMove aria-label={title} {...roleProps('dialog')} {...webOnly({ 'aria-modal': 'true' })}>
        <View className={styles.head}>
          <View className="grow">{head ?? <View className="t-heading">{title}</View>}</View>
          <Pressable className={styles.close} label={text.close} onPress={onClose}>
            <Icon name="x" size={22} />
          </Pressable>
        </View>
        <ScrollView scrollY enhanced showScrollbar={false} className={styles.body}>
          {children}
        </ScrollView>
        {foot !== undefined && <View className={styles.foot}>{foot}</View>}
      </View>
    </View>
  )
}
