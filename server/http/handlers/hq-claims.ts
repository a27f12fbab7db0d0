import { decideClaim } from '../../usecases/decide-claim'
import { decideReturn } from '../../usecases/decide-return'
import { getHqClaim } from '../../usecases/get-hq-claim'
import { listHqClaims } from '../../usecases/list-hq-claims'
import { receiveReturn } from '../../usecases/receive-return'
import { refundOrder } from '../../usecases/refund-order'
import { retryRefund } from '../../usecases/retry-refund'
import { shelveReturn } from '../../usecases/shelve-return'
import type { Handlers } from './handler'

export const hqClaimHandlers = {
  listHqClaims,
  getHqClaim: (context, { person, params }) => getHqClaim(context, { personId: person.id, claimId: params.id }),
  decideClaim: (context, { person, params, body }) => decideClaim(context, { personId: person.id, claimId: params.id, body }),
  receiveReturn: (context, { person, params }) => receiveReturn(context, { personId: person.id, claimId: params.id }),
  decideReturn: (context, { person, params, body }) => decideReturn(context, { personId: person.id, claimId: params.id, body }),
  shelveReturn: (context, { person, params, body }) => shelveReturn(context, { personId: person.id, claimId: params.id, body }),
  retryRefund: (context, { person, params }) => retryRefund(context, { personId: person.id, claimId: params.id }),
  refundOrder: (context, { person, params, body }) => refundOrder(context, { personId: person.id, orderId: params.id, body }),
} satisfies Partial<Handlers>
