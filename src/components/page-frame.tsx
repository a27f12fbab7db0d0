import { View } from '@tarojs/components'
import { type ReactNode, useEffect } from 'react'
import { classList } from '@/lib/class-list'
import { frame, topRoom } from '@/lib/frame'
import { useLanguage, useText } from '@/lib/language'
import { commonText } from '@/lib/messages/common'
import { Icon } from './icon'
import styles from './page-frame.module.scss'
import { Pressable } from './pressable'
import { PrivacySheet } from './privacy-sheet'
import { ToastHost } from './toast-host'

const isWeb = process.env.TARO_ENV === 'h5'

export interface PageFrameProps {
  readonly title: string
  readonly children: ReactNode
  /** `tab`: one of the four, without a way back. `custom`: the page draws to the top edge (navigationStyle 'custom' in its config). */
  readonly kind?: 'plain' | 'tab' | 'custom'
  /** On a custom page: the disc that leads back. Off on the shop, which is a tab. */
  readonly hasBackDisc?: boolean
  /** A BottomBar. */
  readonly bar?: ReactNode
  /** Sheets, which lie above everything. */
  readonly sheets?: ReactNode
  /** HQ's desk uses a wide window; all other pages stay a column of 430. */
  readonly isWide?: boolean
}

/** Around every page: its title, the browser's bar, the column, and the toast. */
export function PageFrame({
  title,
  children,
  kind = 'plain',
  hasBackDisc = kind === 'custom',
  bar,
  sheets,
  isWide = false,
}: PageFrameProps) {
  const labels = useText(commonText).tabs
  const isLatin = useLanguage() === 'en'
  const isTab = kind === 'tab' || (kind === 'custom' && !hasBackDisc)
  useEffect(() => {
    frame().dress({ title, isOverPicture: hasBackDisc, tabLabels: isTab ? [labels.shop, labels.bag, labels.orders, labels.me] : null })
  }, [title, hasBackDisc, isTab, labels])
  return (
    <View
      className={classList(
        styles.frame,
        isLatin && styles.latin,
        isWide && styles.wide,
        isWeb && isTab && styles.aboveTabs,
        bar !== undefined && styles.aboveBar,
      )}
    >
      {isWeb && kind !== 'custom' && <WebBar title={title} hasBack={!isTab} />}
      {hasBackDisc && <BackDisc />}
      <View className={styles.content}>{children}</View>
      {bar}
      <ToastHost />
      {sheets}
      {!isWeb && <PrivacySheet />}
    </View>
  )
}

/** The browser has no navigation bar of its own. */
function WebBar({ title, hasBack }: { readonly title: string; readonly hasBack: boolean }) {
  const text = useText(commonText)
  return (
    <View className={styles.bar}>
      {hasBack && (
        <Pressable className={styles.back} label={text.back} onPress={frame().goBack}>
          <Icon name="caret-left" size={24} />
        </Pressable>
      )}
      <View className="t-heading clip">{title}</View>
    </View>
  )
}

function BackDisc() {
  const text = useText(commonText)
  if (frame().isSinglePage()) return null
  const { top } = topRoom()
  return (
    <View className={styles.discPlace}>
      <Pressable className={styles.disc} style={{ top: `${top}px` }} label={text.back} onPress={frame().goBack}>
        <View className={styles.discGround}>
          <Icon name="caret-left" />
        </View>
      </Pressable>
    </View>
  )
}
