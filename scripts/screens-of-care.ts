import { tapWords } from './screen-acts'
import type { Screen } from './screen-list'

/* Claims and complaints, as the buyer and HQ see them. */

export interface CareShop {
  /** Something of it can be asked for. */
  readonly claimableOrder: string
  readonly ownClaim: string
  readonly askedClaim: string
  readonly returnedClaim: string
  readonly openComplaint: string
  readonly answeredComplaint: string
}

const chen = 'sbx-buyer-chen'
const boss = 'sbx-hq'

export const careScreens: readonly Screen[] = [
  { name: 'claims', as: chen, path: () => '/care/pages/claims/index' },
  { name: 'claim', as: chen, path: (shop) => `/care/pages/claim/index?id=${shop.ownClaim}` },
  { name: 'ask', as: chen, path: (shop) => `/care/pages/ask/index?order=${shop.claimableOrder}` },
  {
    name: 'ask-chosen',
    as: chen,
    path: (shop) => `/care/pages/ask/index?order=${shop.claimableOrder}`,
    act: async (page) => {
      await tapWords('破了、漏了', 'Broken or leaking')(page)
      await page.mouse.wheel(0, 2000)
      await page.waitForTimeout(700)
    },
  },
  { name: 'hq-claims', as: boss, path: () => '/hq/pages/claims/index' },
  { name: 'hq-claim', as: boss, path: (shop) => `/hq/pages/claim/index?id=${shop.askedClaim}` },
  { name: 'hq-claim-return', as: boss, path: (shop) => `/hq/pages/claim/index?id=${shop.returnedClaim}` },
  { name: 'complaints', as: chen, path: () => '/care/pages/complaints/index' },
  { name: 'complain', as: chen, path: (shop) => `/care/pages/complain/index?order=${shop.shippedOrder}` },
  { name: 'complaint', as: chen, path: (shop) => `/care/pages/complaint/index?id=${shop.answeredComplaint}` },
  { name: 'complaint-open', as: chen, path: (shop) => `/care/pages/complaint/index?id=${shop.openComplaint}` },
  { name: 'hq-complaints', as: boss, path: () => '/hq/pages/complaints/index' },
  { name: 'hq-complaint', as: boss, path: (shop) => `/hq/pages/complaint/index?id=${shop.openComplaint}`, act: tapWords('回答', 'Answer') },
]

type Call = <Answer>(as: string, path: string) => Promise<Answer>

interface Listed {
  readonly items: readonly { readonly id: string; readonly state: string }[]
}

/** Who has what of it in the demo shop. */
export async function lookUpCare(call: Call): Promise<CareShop> {
  const find = ({ items }: Listed, state: string) => items.find((item) => item.state === state)?.id ?? ''
  const own = await call<Listed>(chen, '/claims')
  const all = await call<Listed>(boss, '/hq/claims?group=all')
  const complaints = await call<Listed>(chen, '/complaints')
  return {
    claimableOrder: await findClaimable(call),
    ownClaim: find(own, 'returning') || (own.items[0]?.id ?? ''),
    askedClaim: find(all, 'requested'),
    returnedClaim: find(all, 'returning'),
    openComplaint: find(complaints, 'open'),
    answeredComplaint: find(complaints, 'answered'),
  }
}

async function findClaimable(call: Call): Promise<string> {
  const orders = await call<Listed>(chen, '/orders')
  for (const { id, state } of orders.items) {
    if (state !== 'received') continue
    const { actions } = await call<{ readonly actions: readonly string[] }>(chen, `/orders/${id}`)
    if (actions.includes('claim')) return id
  }
  return orders.items.find(({ state }) => state === 'paid')?.id ?? ''
}
