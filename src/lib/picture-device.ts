import type { TransportAnswer } from './http'

export interface ChosenPictures {
  /** Addresses that show them on this device until they are forgotten. Made small already. */
  readonly pictures: readonly string[]
  /** Why some are missing, or all. */
  readonly problem: 'unreadable' | 'not-allowed' | null
}

export interface PictureForm {
  /** Below the API's base. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly fields: Readonly<Record<string, string>>
}

/** What a phone or a browser does with pictures: pages hand theirs to who needs it. */
export interface PictureDevice {
  /** Lets the person take or choose up to so many. None when they changed their mind. Never rejects. */
  readonly choose: (most: number) => Promise<ChosenPictures>
  /** Sends one as the form's `file`. Rejects only when no answer came. */
  readonly send: (picture: string, form: PictureForm, onProgress: (percent: number) => void) => Promise<TransportAnswer>
  /** It is not shown any more. */
  readonly forget: (picture: string) => void
}
