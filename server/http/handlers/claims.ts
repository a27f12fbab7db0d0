import { addToClaim } from '../../usecases/add-to-claim'
import { answerBoxDate } from '../../usecases/answer-box-date'
import { appealClaim } from '../../usecases/appeal-claim'
import { getClaim } from '../../usecases/get-claim'
import { listClaims } from '../../usecases/list-claims'
import { quoteClaim } from '../../usecases/quote-claim'
import { requestClaim } from '../../usecases/request-claim'
import { sendReturn } from '../../usecases/send-return'
import { withdrawClaim } from '../../usecases/withdraw-claim'
import type { Handlers } from './handler'

export const claimHandlers = {
  quoteClaim: (context, { person, params, body }) => quoteClaim(context, { personId: person.id, orderId: params.id, body }),
  requestClaim: (context, { person, params, body }) => requestClaim(context, { personId: person.id, orderId: params.id, body }),
  listClaims: (context, { person, query }) => listClaims(context, { personId: person.id, query }),
  getClaim: (context, { person, params }) => getClaim(context, { personId: person.id, claimId: params.id }),
  addToClaim: (context, { person, params, body }) => addToClaim(context, { personId: person.id, claimId: params.id, body }),
  withdrawClaim: (context, { person, params }) => withdrawClaim(context, { personId: person.id, claimId: params.id }),
  sendReturn: (context, { person, params, body }) => sendReturn(context, { personId: person.id, claimId: params.id, body }),
  appealClaim: (context, { person, params, body }) => appealClaim(context, { personId: person.id, claimId: params.id, body }),
  answerBoxDate: (context, { person, params, body }) => answerBoxDate(context, { personId: person.id, orderId: params.id, body }),
} satisfies Partial<Handlers>
