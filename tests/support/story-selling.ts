import type { Desk } from '../../contract/api/types'
import type { Caller } from './story-call'

/** What a seller looks at. */
export function createSellingVerbs(caller: Caller) {
  return {
    desk: (): Promise<Desk> => caller.call('getDesk', {}),
    seesBrought: () => caller.call('getBrought', {}),
    listsCards: (cursor?: string) => caller.call('listShares', { query: { cursor } }),
    picks: (...goods: readonly { readonly id: string }[]) =>
      caller.call('savePicks', { body: { picks: goods.map(({ id }) => ({ productId: id, words: '' })) } }),
  }
}
