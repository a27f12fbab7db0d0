/* Drawing what sellers send out, and WeChat's codes and links that lead back in. */

export type PosterDesign = 'still-life' | 'label' | 'note'

/** All that a drawn card or poster says. Texts may hold anything a person can type; what can't be drawn is replaced cleanly. */
export interface CardFacts {
  /** A product's name, or a shop's. */
  readonly title: string
  readonly line: string
  /** '128', what one gets for it, and '免运费' or ''; null for a shop. */
  readonly price: { readonly yuan: string; readonly size: string; readonly terms: string } | null
  /** Who made it and where; '' for a shop. */
  readonly maker: string
  /** Up to three facts with their names. */
  readonly batch: readonly { readonly name: string; readonly value: string }[]
  readonly sellerName: string
  readonly shopName: string
  readonly shopWords: string
  /** The seller's sentence about this thing; '' when there is none. */
  readonly words: string
  readonly hint: string
  readonly promise: string
  /** The bytes of JPEG, PNG or WebP pictures; null is drawn as a clean ground. */
  readonly photo: Uint8Array | null
  readonly avatar: Uint8Array | null
}

/** All that a drawing says, so that it can be drawn at any time: the texts with the design, and whose mini code it carries. */
export type DrawingContent =
  | { readonly kind: 'card'; readonly way: 'chat' | 'moments'; readonly facts: Pick<CardFacts, 'title' | 'line' | 'words' | 'price'> }
  | {
      readonly kind: 'poster'
      readonly design: PosterDesign
      readonly productId: string | null
      readonly token: string
      readonly facts: Omit<CardFacts, 'photo' | 'avatar'>
    }
  | { readonly kind: 'photo' }
  /** The mini code of an invitation, and nothing else. */
  | { readonly kind: 'invitation'; readonly token: string }

export interface DrawingGateway {
  /** A JPEG of 750×1334 with this mini code in it. */
  poster(design: PosterDesign, facts: CardFacts & { readonly code: Uint8Array }): Promise<Uint8Array>
  /** A JPEG for a chat (500×400) or Moments (400×400). */
  card(kind: 'chat' | 'moments', facts: CardFacts): Promise<Uint8Array>
  /** The same picture as a JPEG that any album takes, its longer side 1,440 px at most; null for bytes that are no picture. */
  photo(bytes: Uint8Array): Promise<Uint8Array | null>
}

export interface PictureSource {
  /** The bytes behind the address of a picture, as the API names it; null when they can't be had. */
  read(address: string): Promise<Uint8Array | null>
}

export interface CodesGateway {
  /** getwxacodeunlimit: a picture of the mini code, good for ever. 'busy' over WeChat's limit (5,000 a minute). */
  miniCode(code: { readonly scene: string; readonly page: string }): Promise<Uint8Array | 'busy'>
  /** generate_urllink: an https address that opens the mini program from outside, for so many days (30 at most). */
  urlLink(link: { readonly path: string; readonly query: string; readonly days: number }): Promise<string | 'busy'>
}
