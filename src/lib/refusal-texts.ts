import type { Refusal, RefusalCode, RefusalPayloads } from '@contract/refusals'
import { NetworkError, RefusalError } from './http'
import { type Catalogue, type Language, useLanguage } from './language'
import { commonText } from './messages/common'
import { refusals as en } from './messages/en/refusals'
import { type RefusalTexts, refusals as zh } from './messages/zh/refusals'

const texts: Catalogue<RefusalTexts> = { zh, en }

/** What a refusal says to the person. */
export function refusalText(language: Language, refusal: Refusal): string {
  const say = texts[language][refusal.code] as ((details: RefusalPayloads[RefusalCode]) => string) | undefined
  // A newer server may know codes that this build does not.
  return say === undefined ? commonText[language].unknownError : say(refusal)
}

/** What a failed write says to the person. */
export function errorText(language: Language, error: unknown): string {
  if (error instanceof RefusalError) return refusalText(language, error.refusal)
  return error instanceof NetworkError ? commonText[language].offline.writeFailed : commonText[language].unknownError
}

/** Null while nothing failed. */
export function useErrorText(error: unknown): string | null {
  const language = useLanguage()
  return error === null || error === undefined ? null : errorText(language, error)
}

/** The payload of one refusal when that is what happened, so that a page can act on it; else null. */
export function refusalOf<Code extends RefusalCode>(error: unknown, code: Code): Extract<Refusal, { code: Code }> | null {
  if (!(error instanceof RefusalError) || error.refusal.code !== code) return null
  return error.refusal as Extract<Refusal, { code: Code }>
}
