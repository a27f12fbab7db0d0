import { askWithdrawal } from '../../usecases/ask-withdrawal'
import { cancelWithdrawal } from '../../usecases/cancel-withdrawal'
import { checkWithdrawal } from '../../usecases/check-withdrawal'
import { retryPayout, voidPayout } from '../../usecases/handle-payout'
import { listPayouts } from '../../usecases/list-payouts'
import { listWithdrawals } from '../../usecases/list-withdrawals'
import { quoteWithdrawal } from '../../usecases/quote-withdrawal'
import { startTransfer } from '../../usecases/start-transfer'
import { getOwnWithdrawal, viewWithdrawal } from '../../usecases/withdrawal-view'
import type { Handlers } from './handler'

export const withdrawalHandlers = {
  quoteWithdrawal: (context, { person, query }) => quoteWithdrawal(context, { sellerId: person.id, query }),
  askWithdrawal: (context, { person, body }) => askWithdrawal(context, { sellerId: person.id, body }),
  startTransfer: (context, { person, params }) => startTransfer(context, { sellerId: person.id, withdrawalId: params.id }),
  checkWithdrawal: (context, { person, params }) => checkWithdrawal(context, { sellerId: person.id, withdrawalId: params.id }),
  async cancelWithdrawal(context, { person, params }) {
    const found = await getOwnWithdrawal(context.read, { sellerId: person.id, withdrawalId: params.id })
    return { withdrawal: viewWithdrawal(await cancelWithdrawal(context, found)) }
  },
  async getWithdrawal(context, { person, params }) {
    return { withdrawal: viewWithdrawal(await getOwnWithdrawal(context.read, { sellerId: person.id, withdrawalId: params.id })) }
  },
  listWithdrawals: (context, { person, query }) => listWithdrawals(context, { sellerId: person.id, query }),
  listPayouts,
  retryPayout: (context, { person, params, body }) => retryPayout(context, { personId: person.id, withdrawalId: params.id, id: body.id }),
  voidPayout: (context, { person, params, body }) => voidPayout(context, { personId: person.id, withdrawalId: params.id, ...body }),
} satisfies Partial<Handlers>
