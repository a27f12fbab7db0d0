import { mergeInternalComponents } from '@tarojs/shared'

/** What a screen reader needs. Taro's templates leave these out, so they are named to the build and, in the same words, to the runtime. */
export const attributes = {
  View: { 'aria-label': '', 'aria-role': '', 'aria-hidden': '', 'aria-checked': '', 'aria-selected': '', 'aria-disabled': '' },
  Text: { 'aria-label': '', 'aria-role': '', 'aria-hidden': '' },
  Image: { 'aria-label': '', 'aria-role': '', 'aria-hidden': '' },
  Button: { 'aria-label': '', 'aria-disabled': '' },
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
}

mergeInternalComponents(attributes)
