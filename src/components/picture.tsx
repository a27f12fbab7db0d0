import { Image, View } from '@tarojs/components'
import { pictureProps } from '@/lib/aria'
import { classList } from '@/lib/class-list'
import { pictureAddress } from '@/lib/picture-address'
import styles from './picture.module.scss'

export interface PictureProps {
  /** As the API names it; null or '' leaves the ground alone. */
  readonly picture: string | null
  /** What it shows, for readers; left out when words beside it say so. */
  readonly alt?: string
  /** Gives the box its size. */
  readonly className?: string
  /** Off for the first picture of a page, which is in sight at once. */
  readonly isLazy?: boolean
  /** For a drawing of ours: the whole of it, on no ground. */
  readonly isDrawing?: boolean
}

/** A picture that fills its box over a quiet ground. */
export function Picture({ picture, alt, className, isLazy = true, isDrawing = false }: PictureProps) {
  const classes = classList(isDrawing ? styles.drawing : styles.picture, 'appear', className)
  if (picture === null || picture === '') return <View className={classes} />
  return (
    <Image
      className={classes}
      src={isDrawing ? picture : pictureAddress(picture)}
      mode={isDrawing ? 'aspectFit' : 'aspectFill'}
      lazyLoad={isLazy}
      {...pictureProps(alt)}
    />
  )
}
