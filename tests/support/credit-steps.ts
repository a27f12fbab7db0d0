import fc from 'fast-check'

/* What people do with cards, as steps of a random history. */

const someone = fc.nat(3)
const channel = fc.constantFrom('chat' as const, 'moments' as const)
/** Chat, group, code, from Moments into the app; favourites, recents and back from paying are no entries. */
const scene = fc.constantFrom(1007, 1007, 1008, 1047, 1155, 1010, 1089, 1034)
export const days = 1440
const waits = fc.constantFrom(1, 29, 30, 31, days, 7 * days, 15 * days, 15 * days - 1, 30 * days, 179 * days, 181 * days)
const rules = fc.record({
  visitWindowDays: fc.constantFrom(1, 15, 15),
  customerWindowDays: fc.constantFrom(0, 30, 180, 180),
  paysOwnCard: fc.constantFrom(false, false, true),
})

export type CreditStep =
  | { readonly does: 'share'; readonly who: number; readonly thing: number; readonly channel: 'chat' | 'moments' }
  | { readonly does: 'pass-on'; readonly who: number | null; readonly card: number; readonly channel: 'chat' | 'moments' }
  | { readonly does: 'pass-on-home'; readonly who: number; readonly channel: 'chat' | 'moments' }
  | { readonly does: 'open'; readonly who: number; readonly card: number; readonly scene: number }
  | { readonly does: 'buy'; readonly who: number; readonly ends: 'unpaid' | 'paid' | 'dropped' | 'cancelled' }
  | { readonly does: 'open-shop' | 'leave' | 'suspend' | 'go-on'; readonly who: number }
  | { readonly does: 'wait'; readonly minutes: number }
  | { readonly does: 'rules'; readonly rules: { visitWindowDays: number; customerWindowDays: number; paysOwnCard: boolean } }

const is = <Does extends string>(does: Does) => fc.constant(does)
export const creditSteps: fc.Arbitrary<CreditStep> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: is('share'), who: someone, thing: fc.nat(2), channel }) },
  { weight: 4, arbitrary: fc.record({ does: is('pass-on'), who: fc.option(someone), card: fc.nat(12), channel }) },
  { weight: 1, arbitrary: fc.record({ does: is('pass-on-home'), who: someone, channel }) },
  { weight: 8, arbitrary: fc.record({ does: is('open'), who: someone, card: fc.nat(12), scene }) },
  {
    weight: 6,
    arbitrary: fc.record({
      does: is('buy'),
      who: someone,
      ends: fc.constantFrom('unpaid', 'paid', 'paid', 'paid', 'dropped', 'cancelled'),
    }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constantFrom('open-shop', 'leave', 'suspend', 'go-on'), who: someone }) },
  { weight: 5, arbitrary: fc.record({ does: is('wait'), minutes: waits }) },
  { weight: 1, arbitrary: fc.record({ does: is('rules'), rules }) },
)

const open = (who: number, card: number): CreditStep => ({ does: 'open', who, card, scene: 1007 })
export const buy = (who: number): CreditStep => ({ does: 'buy', who, ends: 'paid' })
const passOn = (who: number | null, card: number): CreditStep => ({ does: 'pass-on', who, card, channel: 'moments' })
export const wait = (minutes: number): CreditStep => ({ does: 'wait', minutes })
/** Cards 0 and 1 are those of the first two, who have a shop; the others have none yet. */
export const knownHistories: [CreditStep[]][] = [
  // Through a visitor's and a friend's hands, then a customer for 180 days.
  [[passOn(null, 0), passOn(2, 2), open(3, 3), buy(3), wait(15 * days + 1), buy(3), wait(179 * days), buy(3), wait(181 * days), buy(3)]],
  // A friend who opens a shop: what they pass on from then on is their own, and their own orders stop being the first one's.
  [[open(2, 0), buy(2), { does: 'open-shop', who: 2 }, passOn(2, 0), open(3, 2), buy(3), open(2, 2), buy(2)]],
  // Paused and back; left and back; a visit of the older one in between.
  [
    [
      ...([open(3, 0), open(3, 1), { does: 'suspend', who: 1 }, buy(3), { does: 'go-on', who: 1 }, buy(3)] as const),
      ...([{ does: 'leave', who: 1 }, buy(3), { does: 'open-shop', who: 1 }, buy(3), { does: 'buy', who: 3, ends: 'dropped' }] as const),
    ],
  ],
]
