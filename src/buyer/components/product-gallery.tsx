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

/** The pictures to the top edge, to leaf through by hand; nothing moves alone. */
export function ProductGallery({ pictures, onOpen }: ProductGalleryProps) {
  const [shown, setShown] = useState(0)
  const [only] = pictures
  if (only === undefined) return <Picture picture={null} className={styles.gallery} />
  if (pictures.length === 1) return <Slide picture={only} index={0} count={1} onOpen={onOpen} />
  return (
    <View className={styles.gallery}>
      <Swiper className={styles.swiper} onChange={(event) => setShown(event.detail.current)}>
        {pictures.map((picture, index) => (
          <SwiperItem key={picture}>
            <Slide picture={picture} index={index} count={pictures.length} onOpen={onOpen} />
          </SwiperItem>
        ))}
      </Swiper>
      <View className={classList('t-tag numerals', styles.count)}>{`${shown + 1} / ${pictures.length}`}</View>
    </View>
  )
}

interface SlideProps {
  readonly picture: string
  readonly index: number
  readonly count: number
  readonly onOpen: (picture: string) => void
}

function Slide({ picture, index, count, onOpen }: SlideProps) {
  const text = useText(catalogueText).product
  return (
    <Pressable
      className={count === 1 ? styles.gallery : styles.slide}
      label={text.pictureOf(index + 1, count)}
      pressedClass=""
      onPress={() => onOpen(picture)}
    >
      <Picture picture={picture} className={styles.picture} isLazy={index > 0} />
    </Pressable>
  )
}
