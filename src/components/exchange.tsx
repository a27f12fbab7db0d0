import { View } from '@tarojs/components'
import { useText } from '@/lib/language'
import { commonText } from '@/lib/messages/common'
import { pictureAddress } from '@/lib/picture-address'
import styles from './exchange.module.scss'
import { Picture } from './picture'
import { Pressable } from './pressable'
import { Tag } from './tag'

export interface ExchangePost {
  readonly id: string
  readonly who: string
  readonly words: string
  readonly pictures: readonly string[]
  /** '今天 07:52'. */
  readonly time: string
  /** Beside the name, such as that it came late. */
  readonly note?: string
}

export interface ExchangeProps {
  /** Oldest first. */
  readonly posts: readonly ExchangePost[]
  /** Opens a picture on the whole screen, among those beside it. */
  readonly onPicture: (addresses: readonly string[], first: string) => void
}

/** What two sides said to each other, word for word, with the pictures that were added. */
export function Exchange({ posts, onPicture }: ExchangeProps) {
  return (
    <View className={styles.document}>
      {posts.map(({ id, who, words, pictures, time, note }) => (
        <View key={id} className={styles.post}>
          <View className={styles.top}>
            <View className="t-strong">{who}</View>
            {note !== undefined && <Tag kind="waiting" label={note} />}
            <View className="grow" />
            <View className="t-caption ink-3 numerals">{time}</View>
          </View>
          {words !== '' && <View className={styles.words}>{words}</View>}
          <PictureRow pictures={pictures} onPicture={onPicture} />
        </View>
      ))}
    </View>
  )
}

/** Pictures in a row that wraps; a tap opens them. */
export function PictureRow({ pictures, onPicture }: { readonly pictures: readonly string[] } & Pick<ExchangeProps, 'onPicture'>) {
  const common = useText(commonText)
  const addresses = pictures.map(pictureAddress)
  if (pictures.length === 0) return null
  return (
    <View className={styles.pictures}>
      {pictures.map((picture, index) => (
        <Pressable key={picture} label={common.picture.number(index + 1)} onPress={() => onPicture(addresses, pictureAddress(picture))}>
          <Picture picture={picture} className={styles.picture} />
        </Pressable>
      ))}
    </View>
  )
}
