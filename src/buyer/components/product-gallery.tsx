import { Swiper, SwiperItem, View } from '@tarojs/components'
import { useState } from 'react'
import { Picture } from '@/components/picture'
import { Pressable } from '@/components/pressable'
import { classList } from '@/lib/class-list'
import { useText } from '@/lib/language'
import { catalogueText } from '@/lib/messages/catalogue'
import styles from './product-gallery.module.scss'

export interface ProductGalleryProps {
  readonly pictures: readonly string[]
  readonly onOpen: (picture: string) => void
}

/** The pictures to the top edge, to leaf through by hand; nothing moves alone. A tap shows the one in sight on the whole screen. */
export function ProductGallery({ pictures, onOpen }: ProductGalleryProps) {
  const text = useText(catalogueText).product
  const [index, setIndex] = useState(0)
  const shown = pictures[index] ?? pictures[0]
  if (shown === undefined) return <View className={styles.gallery} />
  const count = pictures.length
  return (
    <Pressable
      className={styles.gallery}
      label={text.pictureOf(pictures.indexOf(shown) + 1, count)}
      pressedClass="none"
      onPress={() => onOpen(shown)}
    >
      {count === 1 ? (
        <Picture picture={shown} className={styles.picture} isLazy={false} />
      ) : (
        <Swiper className={styles.picture} onChange={(event) => setIndex(event.detail.current)}>
          {pictures.map((picture) => (
            <SwiperItem key={picture}>
              <Picture picture={picture} className={styles.picture} isLazy={picture !== pictures[0]} />
            </SwiperItem>
          ))}
        </Swiper>
      )}
      {count > 1 && <View className={classList('t-tag numerals', styles.count)}>{`${index + 1} / ${count}`}</View>}
    </Pressable>
  )
}
