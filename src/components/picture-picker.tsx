import { View } from '@tarojs/components'
import { classList } from '@/lib/class-list'
import { useLanguage, useText } from '@/lib/language'
import { picturesText } from '@/lib/messages/pictures'
import { errorText } from '@/lib/refusal-texts'
import { Icon } from './icon'
import { InlineNotice } from './inline-notice'
import { Picture } from './picture'
import styles from './picture-picker.module.scss'
import { Pressable } from './pressable'

interface ShownPicture {
  readonly picture: string
  readonly state: 'sending' | 'waiting' | 'failed' | 'sent'
  readonly percent: number
  readonly error: unknown
}

export interface PicturePickerProps {
  /** In place of 'pictures'. */
  readonly title?: string
  /** As `usePictures` gives them. */
  readonly pictures: {
    readonly items: readonly ShownPicture[]
    readonly most: number
    readonly problem: 'unreadable' | 'not-allowed' | null
    readonly add: () => void
    readonly retry: (picture: string) => void
    readonly remove: (picture: string) => void
  }
  /** Shows them on the whole screen, beginning with this one. */
  readonly onPreview: (pictures: readonly string[], first: string) => void
}

/** Pictures to add: how far each is, again what failed, out what was wrong. */
export function PicturePicker({ title, pictures, onPreview }: PicturePickerProps) {
  const text = useText(picturesText)
  const language = useLanguage()
  const { items, most, problem } = pictures
  const failed = items.find(({ state }) => state === 'failed')
  const all = items.map(({ picture }) => picture)
  return (
    <View className={styles.place}>
      <View className={styles.top}>
        <View className="grow t-caption ink-2">{title ?? text.title}</View>
        <View className="t-caption ink-3 numerals">{text.count(items.length, most)}</View>
      </View>
      <View className={styles.pictures}>
        {items.map((item, index) => (
          <Cell
            key={item.picture}
            item={item}
            number={index + 1}
            onPress={() => (isSentOrUnderWay(item) ? onPreview(all, item.picture) : pictures.retry(item.picture))}
            onRemove={() => pictures.remove(item.picture)}
          />
        ))}
        {items.length < most && (
          <Pressable className={classList(styles.cell, styles.add)} label={text.add} onPress={pictures.add}>
            <Icon name="plus" size={24} />
          </Pressable>
        )}
      </View>
      {items.some(({ state }) => state === 'waiting') && <InlineNotice kind="neutral">{text.away}</InlineNotice>}
      {failed && <InlineNotice kind="error">{errorText(language, failed.error)}</InlineNotice>}
      {problem !== null && <InlineNotice kind="error">{text.problems[problem]}</InlineNotice>}
    </View>
  )
}

function isSentOrUnderWay({ state }: ShownPicture): boolean {
  return state === 'sent' || state === 'sending'
}

interface CellProps {
  readonly item: ShownPicture
  readonly number: number
  readonly onPress: () => void
  readonly onRemove: () => void
}

function Cell({ item, number, onPress, onRemove }: CellProps) {
  const text = useText(picturesText)
  const { state, percent } = item
  const words = { sending: text.sending(percent), waiting: text.waiting, failed: text.failed, sent: null }[state]
  return (
    <View className={styles.cell}>
      <Pressable className={styles.whole} label={isSentOrUnderWay(item) ? text.name(number) : text.retry(number)} onPress={onPress}>
        <Picture picture={item.picture} className={styles.picture} isLazy={false} />
        {words !== null && <View className={classList(styles.cover, 'numerals')}>{words}</View>}
      </Pressable>
      <Pressable className={styles.remove} label={text.remove(number)} onPress={onRemove}>
        <View className={styles.cross}>
          <Icon name="x" size={14} />
        </View>
      </Pressable>
    </View>
  )
}
