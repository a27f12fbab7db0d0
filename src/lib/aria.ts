const isWeb = process.env.TARO_ENV === 'h5'

export type Role =
  | 'button'
  | 'link'
  | 'img'
  | 'heading'
  | 'tab'
  | 'tablist'
  | 'radio'
  | 'radiogroup'
  | 'checkbox'
  | 'dialog'
  | 'alert'
  | 'status'
  | 'table'
  | 'row'
  | 'cell'

/** Attributes for a screen reader, with the names that a Taro component passes on. */
export type AriaProps = Readonly<Record<string, unknown>>

/** WeChat spells it `aria-role`, the browser `role`. */
export function roleProps(role: Role): AriaProps {
  return isWeb ? { role } : { 'aria-role': role }
}

/** Out of sight for readers: a drawing beside words that say the same. */
export const hiddenFromReaders: AriaProps = { 'aria-hidden': 'true' }

/** A picture without words of its own; in the browser its inner element would else read the file's name. */
export function pictureProps(alt: string | undefined): AriaProps {
  if (isWeb) return { nativeProps: { alt: alt ?? '' } }
  return alt === undefined ? {} : { 'aria-label': alt, 'aria-role': 'img' }
}

interface KeyPress {
  readonly key: string
  readonly preventDefault: () => void
}

/** In the browser, Enter and the space bar press what a finger would; WeChat has no keyboard. */
export function keyProps(onPress: (() => void) | undefined): AriaProps {
  if (!isWeb || onPress === undefined) return {}
  return {
    tabindex: '0',
    onKeyDown: (event: KeyPress) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      onPress()
    },
  }
}

/** Attributes that only a browser knows. */
export function webOnly(props: AriaProps): AriaProps {
  return isWeb ? props : {}
}
