/* WeChat's judgement of what people write and show, and its message push. */

/** 'review': WeChat is not sure, or does not know the person well enough. A human decides. */
export type ContentVerdict = 'pass' | 'review' | 'risky'
/** Where words and pictures are seen. */
export type ContentScene = 'profile' | 'comment'

export interface ContentGateway {
  /** Words that others will read, up to 2,500 characters. */
  checkText(text: { readonly openid: string; readonly content: string; readonly scene: ContentScene }): Promise<ContentVerdict>
  /** Begins to check a picture by its address below our own; the verdict is pushed later under the number answered. */
  checkPicture(picture: {
    readonly openid: string
    readonly address: string
    readonly scene: ContentScene
  }): Promise<{ readonly traceId: string } | 'review'>
}

/** An event that WeChat pushed, verified and decrypted. */
export type WeChatPush =
  | { readonly kind: 'picture-checked'; readonly traceId: string; readonly verdict: ContentVerdict }
  /** By WeChat's numbers of what was taken back. */
  | { readonly kind: 'permission-revoked'; readonly openid: string; readonly permissions: readonly string[] }
  /** Something about the settlement of an order: WeChat may have its receipt. It tells so at shipping already, so it is a hint. */
  | { readonly kind: 'order-settlement'; readonly orderId: string }
  | { readonly kind: 'account-closed'; readonly openid: string }
  | { readonly kind: 'other'; readonly event: string }

type PushQuery = Readonly<Record<string, string | undefined>>

export interface PushGateway {
  /** What to answer to WeChat's question whether this address is ours; null when it is not WeChat that asks. */
  readEcho(query: PushQuery): string | null
  /** Null for what WeChat did not sign, or not for us. */
  readPush(query: PushQuery, rawBody: string): WeChatPush | null
}
