import { Button as NativeButton, View } from '@tarojs/components'
import { Icon, type IconName } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { roleProps } from '@/lib/aria'
import { useText } from '@/lib/language'
import { cardsText } from '@/lib/messages/cards'
import { pagePaths, tabPaths } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import shared from '../../components/cards.module.scss'
import type { SharePage } from '../../queries/use-cards'
import styles from './index.module.scss'

const isWeb = process.env.TARO_ENV === 'h5'

/** Fewer, better shares: how many people know it already, and that one of them is worth more than a circle. Never who they are. */
export function People({ count }: { readonly count: number }) {
  const text = useText(cardsText).share
  return (
    <View className={shared.part}>
      <View className="t-strong">{count === 0 ? text.nobody : text.looked(count)}</View>
      <View className="t-caption ink-2">{count === 0 ? text.nobodyWords : text.lookedWords}</View>
    </View>
  )
}

/** A chat (which only a button of WeChat's opens), a poster, the pack of one product, a link. */
export function Ways({ productId }: { readonly productId: string | null }) {
  const text = useText(cardsText).share
  return (
    <View className={shared.part}>
      <View className={styles.ways} aria-label={text.ways}>
        {!isWeb && (
          <NativeButton openType="share" className={styles.way} hoverClass="pressed">
            <Tile icon="paper-plane-tilt" label={text.chat} isMain />
          </NativeButton>
        )}
        <Way icon="image" label={text.poster} path={pagePaths.poster(productId)} />
        {productId !== null && <Way icon="file-text" label={text.pack} path={pagePaths.pack(productId)} />}
        <Way icon="link" label={text.link} path={pagePaths.link(productId)} />
      </View>
      {isWeb && <View className={styles.under}>{text.onlyInWeChat}</View>}
    </View>
  )
}

interface TileProps {
  readonly icon: IconName
  readonly label: string
  readonly isMain?: boolean
}

function Tile({ icon, label, isMain = false }: TileProps) {
  return (
    <>
      <View className={isMain ? styles.mainTile : styles.tile}>
        <Icon name={icon} size={24} />
      </View>
      <View className={styles.label}>{label}</View>
    </>
  )
}

function Way({ icon, label, path }: TileProps & { readonly path: string }) {
  return (
    <Pressable className={styles.way} onPress={() => navigation.open(path)}>
      <Tile icon={icon} label={label} />
    </Pressable>
  )
}

interface MomentsLineProps {
  readonly productId: string | null
  readonly moments: NonNullable<SharePage['kit']>['moments']
}

/** Moments take the page that is open, so that the way there leads over the thing's own page; paced, and kindly so. */
export function MomentsLine({ productId, moments }: MomentsLineProps) {
  const text = useText(cardsText).share
  if (isWeb) return null
  if (moments.pausedBy !== null) {
    return (
      <View className={styles.under} {...roleProps('status')}>
        {moments.pausedBy === 'day' ? text.momentsDay : text.momentsThing}
      </View>
    )
  }
  const open = () => (productId === null ? navigation.switchTab(tabPaths.shop) : navigation.open(pagePaths.product({ id: productId })))
  return (
    <Pressable className={styles.moments} onPress={open}>
      <View className="grow t-caption ink-2">{(productId === null ? text.momentsOfShop : text.moments)(moments.leftToday)}</View>
      <Icon name="caret-right" size={16} className="ink-3" />
    </Pressable>
  )
}
