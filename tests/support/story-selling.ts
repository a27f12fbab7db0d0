import type { Desk } from '../../contract/api/types'
import type { Caller } from './story-call'

/** What a seller does with a shop, and looks at. */
export function createSellingVerbs(caller: Caller) {
  return {
    async opensShop(shop: { readonly shopName?: string; readonly words?: string } = {}) {
      const { agreement } = await caller.call('getJoinPage', { query: {} })
      const signed = { shopName: '小林的茶铺', words: '我自己喝的茶', agreementVersion: agreement.version, ...shop }
      return await caller.call('openShop', { body: signed })
    },
    desk: (): Promise<Desk> => caller.call('getDesk', {}),
    seesBrought: () => caller.call('getBrought', {}),
    /** Saves or sends a poster or a pack. */
    saves: ({ token }: { readonly token: string }) => caller.call('recordShareIntent', { body: { token } }),
    listsCards: (cursor?: string) => caller.call('listShares', { query: { cursor } }),
    picks: (...goods: readonly { readonly id: string }[]) =>
      caller.call('savePicks', { body: { picks: goods.map(({ id }) => ({ productId: id, words: '' })) } }),
  }
}
