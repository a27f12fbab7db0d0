import { notConnected } from './not-connected'

/** `refused`: the album is closed to us, by the person or by the phone; only the phone's settings open it again. */
export type SaveEnd = 'saved' | 'refused' | 'failed'

export interface PictureSaving {
  /** Puts one picture into the album (a browser: among the downloads). The address is a whole one. Never rejects. */
  readonly save: (address: string, name: string) => Promise<SaveEnd>
  /** Opens the settings that a refusal needs; WeChat wants a tap for it. False: the album is still closed. Null where there are none. */
  readonly openSettings: (() => Promise<boolean>) | null
}

export const pictureSaving: PictureSaving = { save: notConnected, openSettings: null }
