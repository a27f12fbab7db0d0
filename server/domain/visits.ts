/** How a person came in, as WeChat's scene tells it; the card's own channel is on its token. */
export type VisitChannel = 'chat' | 'group' | 'moments' | 'poster' | 'link' | 'other'

/* WeChat's scene values: https://developers.weixin.qq.com/miniprogram/dev/reference/scene-list.html */
const channels: readonly (readonly [VisitChannel, readonly number[]])[] = [
  ['chat', [1007, 1096]],
  ['group', [1008, 1044, 1158, 1160]],
  ['moments', [1154, 1155]],
  ['poster', [1011, 1012, 1013, 1047, 1048, 1049, 1265, 1266, 1267]],
  ['link', [1065, 1167, 1194, 1286]],
]

const cardChannels: Readonly<Partial<Record<string, VisitChannel>>> = { link: 'link', poster: 'poster', pack: 'poster' }

const favourites = [1010]
/** Lists and floating windows that bring back a page of before, its old card included. */
const recents = [1001, 1089, 1103, 1104, 1131, 1187, 1271, 1273]
const backFromPayment = [1034, 1060]
const backFromAnotherMiniProgram = [1038]
const crawler = [1129]
const noEntries: ReadonlySet<number> = new Set([...favourites, ...recents, ...backFromPayment, ...backFromAnotherMiniProgram, ...crawler])

/** Where a scene says nothing, the card does when it exists in one form only: a link's, or the code on a poster. */
export function visitChannel(scene: number, card: 'chat' | 'moments' | 'poster' | 'link' | 'pack'): VisitChannel {
  return channels.find(([, scenes]) => scenes.includes(scene))?.[0] ?? cardChannels[card] ?? 'other'
}

/** False for coming back to a page of before, and for WeChat's crawler: nobody came by a card then. */
export function isEntry(scene: number): boolean {
  return !noEntries.has(scene)
}

/** The same card and scene again within so many minutes is the same entry: onLaunch and the first onShow both tell of it. */
export const sameEntryMinutes = 30
