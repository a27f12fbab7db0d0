import type { MessageKind } from '../contract/api/messages'

/** What a message says, by the names that a template's fields are mapped to. */
export type MessageFacts = Readonly<Record<string, string>>

/** `used-up`: the person's leave is spent or withdrawn. `refused`: WeChat will never take this one. `code` is its errcode. */
export interface MessageOutcome {
  readonly state: 'sent' | 'used-up' | 'refused'
  readonly code: number
}

export interface MessagesGateway {
  /** Null: no such message is set up here, and nobody is asked about it. */
  templateOf(kind: MessageKind): string | null
  /** cgi-bin/message/subscribe/send, texts cut to what their fields hold. Throws WeChatUnavailable when it is worth another try. */
  send(message: {
    readonly openid: string
    readonly kind: MessageKind
    /** Path and query without a slash in front. */
    readonly page: string
    readonly facts: MessageFacts
  }): Promise<MessageOutcome>
}
