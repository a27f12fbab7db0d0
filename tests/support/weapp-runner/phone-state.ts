import type { PageStack } from './page-stack'
import type { Program } from './program'
import type { Values } from './records'
import type { Work } from './work'

export interface EnterOptions {
  /** Without '/' in front, like 'buyer/pages/shop/index'; the first page of the app when left out. */
  readonly path?: string
  readonly query?: Readonly<Record<string, string>>
  /** WeChat's scene value; 1001 when left out. */
  readonly scene?: number
  readonly apiCategory?: 'default' | 'browseOnly' | 'nativeFunctionalized' | 'embedded'
  readonly shareTicket?: string
  readonly chatType?: number
}

export interface PhoneRequest {
  readonly method: string
  readonly url: string
  /** Path and query of the url. */
  readonly path: string
  readonly data: unknown
  readonly header: Readonly<Record<string, string>>
  /** Of `wx.uploadFile`: which file of the phone, and the name it has in the form. `data` are the fields beside it. */
  readonly file?: { readonly path: string; readonly name: string }
  /** Of `wx.downloadFile`: the answer becomes a file of the phone. */
  readonly isDownload?: boolean
}

export interface PhoneResponse {
  readonly statusCode: number
  readonly data: unknown
  readonly header?: Readonly<Record<string, string>>
}

/** Both storages of a phone: single-page mode has one of its own. */
export interface PhoneStorage {
  readonly normal: Values
  readonly moments: Values
}

export interface PhoneOptions {
  /** The folder of the built mini program. */
  readonly dist: string
  /** Answers each request (throw for a network failure), or the origin to really send them to. */
  readonly requests: string | ((request: PhoneRequest) => PhoneResponse | Promise<PhoneResponse>)
  readonly enter?: EnterOptions
  /** Given on from an earlier phone to start the app again on it. */
  readonly storage?: Partial<PhoneStorage>
  /** The code of `wx.login`; throw to make it fail. */
  readonly login?: () => string | Promise<string>
  readonly payment?: (parameters: Values) => 'ok' | 'cancel' | 'fail' | Promise<'ok' | 'cancel' | 'fail'>
  /** What `wx.requestSubscribeMessage` is answered for each template; 'accept' when left out. */
  readonly messages?: (templateId: string) => 'accept' | 'reject' | 'ban'
  /** What the person does in WeChat's page for confirming receipt; left out, this WeChat has no `openBusinessView`. */
  readonly receipt?: (order: Values) => ReceiptEnd | Promise<ReceiptEnd>
  /** What the person does in WeChat's page for taking a transfer; left out, this WeChat has no `requestMerchantTransfer`. */
  readonly transfer?: (parameters: Values) => 'ok' | 'cancel' | 'fail' | Promise<'ok' | 'cancel' | 'fail'>
  /** What is pressed in a `wx.showModal`: true is its confirm button. */
  readonly modal?: (dialog: Values) => boolean
  /** The index chosen in a `wx.showActionSheet`; null closes it. */
  readonly choose?: (items: readonly string[]) => number | null
  /** What `wx.chooseAddress` gives; null when the person closes it. */
  readonly address?: Values | null
  /** The photos chosen in `wx.chooseMedia`, by their bytes; null when the person closes it. */
  readonly pictures?: readonly number[] | null
  /** What the person says when WeChat asks for the album, and what they then switch in the settings; 'allow' when left out. */
  readonly album?: { readonly asked: 'allow' | 'deny'; readonly settings?: 'allow' | 'deny' }
  /** Names of `wx` functions that this WeChat has not, as `wx.canIUse` says. */
  readonly lacks?: readonly string[]
  readonly language?: string
  readonly theme?: 'light' | 'dark'
  /** The phone's clock in ms; the real one when left out. */
  readonly now?: () => number
}

/** `refused`: the page does not even open. `left`: the person comes back another way. */
export type ReceiptEnd = 'success' | 'cancel' | 'fail' | 'refused' | 'left'

export interface WxCall {
  readonly name: string
  readonly options: Values
}

/** What every stand-in of a `wx` function may look at. */
export interface PhoneState {
  readonly options: PhoneOptions
  readonly work: Work
  readonly calls: WxCall[]
  readonly requests: PhoneRequest[]
  readonly storage: PhoneStorage
  /** Where the app is now; set when it enters. */
  entered: Required<Pick<EnterOptions, 'path' | 'query' | 'scene'>> & EnterOptions
  launched: PhoneState['entered']
  clipboard: string
  /** The album as WeChat's settings have it; null until it was asked about. */
  albumAllowed: boolean | null
  /** Addresses of the pictures in the album, in the order in which they came, and of what was downloaded, by the phone's path. */
  readonly album: string[]
  readonly files: Map<string, string>
  readonly showListeners: Set<(options: unknown) => void>
  /** Whoever answers WeChat's question about privacy; the last one counts. */
  readonly privacyListeners: ((resolve: (answer: unknown) => void) => void)[]
  /** The app goes behind another one and is back, with what that one gave. */
  readonly comeBack: (referrerInfo: Values) => void
  readonly onError: (error: unknown) => void
  /** Copies a value into the mini program's own realm. */
  readonly handOver: (value: unknown) => unknown
  /** Known once `app.js` has run. */
  readonly program: Program
  readonly stack: PageStack
}

/** Single-page mode, as a card in Moments opens it (WeChat's page on sharing to Moments). */
export function isMoments(phone: Pick<PhoneState, 'entered'>): boolean {
  return phone.entered.scene === 1154 || phone.entered.apiCategory === 'browseOnly'
}

export function storageOf(phone: PhoneState): Values {
  return isMoments(phone) ? phone.storage.moments : phone.storage.normal
}

/** Whether this WeChat has a function: some came late. */
export function hasApi({ options }: Pick<PhoneState, 'options'>, name: string): boolean {
  if (name === 'openBusinessView') return options.receipt !== undefined
  return name !== 'requestMerchantTransfer' || options.transfer !== undefined
}
