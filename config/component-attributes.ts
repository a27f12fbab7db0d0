import { internalComponents } from '@tarojs/shared'

export type Components = Record<string, Record<string, string>>

/** What a screen reader needs and Taro's templates leave out. */
const added: Components = {
  View: { 'aria-label': '', 'aria-role': '', 'aria-hidden': '', 'aria-checked': '', 'aria-selected': '', 'aria-disabled': '' },
  Text: { 'aria-label': '', 'aria-role': '', 'aria-hidden': '' },
  Image: { 'aria-label': '', 'aria-role': '', 'aria-hidden': '' },
  Button: { 'aria-label': '', 'aria-disabled': '' },
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
}

const animationEvents = /^(animation|bindAnimation(Start|Iteration|End)|bindTransitionEnd)$/

/** What nothing here uses: the templates repeat each attribute at sixteen levels of nesting, 20 KiB in all. A test holds the source to it. */
export const unused: Readonly<Record<string, readonly RegExp[]>> = {
  View: [animationEvents, /^hover-(start|stay)-time$/],
  Text: [/^(space|decode|overflow|selectable)$/],
  Image: [animationEvents],
  ScrollView: [
    animationEvents,
    /refresher/i,
    /^(enable-(flex|passive)|using-sticky|paging-enabled|fast-deceleration|associative-container|reverse|clip|padding|type)$/,
    /^(cache-extent|min-drag-distance|scroll-anchoring|bounces|scroll-into-view-(within-extent|alignment)|bind(Drag|ScrollStart|ScrollEnd)\w*)$/,
  ],
  Swiper: [
    animationEvents,
    /^(indicator-(?!dots|color|active-color)|layout-type|transformer-type|cache-extent|snap-to-edge|scroll-with-animation)/,
  ],
  SwiperItem: [/^skip-hidden-item-layout$/],
}

/** Adds and takes away. The build and the runtime number attributes alike only when both do this to all of Taro's components. */
export function fitComponents(components: Components): void {
  for (const [name, patterns] of Object.entries(unused)) {
    const attributes = components[name] ?? {}
    for (const attribute of Object.keys(attributes)) if (patterns.some((pattern) => pattern.test(attribute))) delete attributes[attribute]
  }
  for (const [name, attributes] of Object.entries(added)) Object.assign(components[name] ?? {}, attributes)
}

fitComponents(internalComponents as Components)
