import type * as Bag from '@/stores/bag'
import type * as Inbound from '@/stores/inbound'
import type * as LanguageStore from '@/stores/language'
import type * as Session from '@/stores/session'

export interface Stores {
  readonly bag: typeof Bag
  readonly inbound: typeof Inbound
  readonly language: typeof LanguageStore
  readonly session: typeof Session
  readonly shownLanguage: () => string
  readonly NetworkError: new (reason: string) => Error
  readonly RefusalError: new (refusal: { readonly code: 'code-invalid' }) => Error
}

/** The stores as a start of the app in a browser finds them: the sandbox's login, and what the browser keeps. */
export function startStores(address = '/'): Stores {
  process.env.SHUPU_SANDBOX = '1'
  window.history.replaceState(null, '', address)
  let stores: Stores | undefined
  jest.isolateModules(() => {
    const { useLanguageState } = require('@/lib/language')
    const { NetworkError, RefusalError } = require('@/lib/http')
    stores = {
      bag: require('@/stores/bag'),
      inbound: require('@/stores/inbound'),
      language: require('@/stores/language'),
      session: require('@/stores/session'),
      shownLanguage: () => useLanguageState.getState().language,
      NetworkError,
      RefusalError,
    }
  })
  if (stores === undefined) throw new Error('the stores did not load')
  return stores
}
