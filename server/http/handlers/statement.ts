import { exportStatement } from '../../usecases/export-statement'
import { getChain } from '../../usecases/get-chain'
import { getSellerOrder } from '../../usecases/get-seller-order'
import { getStatement } from '../../usecases/get-statement'
import type { Handlers } from './handler'

export const statementHandlers = {
  getStatement: (context, { person, query }) => getStatement(context, { sellerId: person.id, query }),
  exportStatement: (context, { person, params, query }) =>
    exportStatement(context, { sellerId: person.id, month: params.month, language: query.language }),
  getChain: (context, { person, query }) => getChain(context, { sellerId: person.id, query }),
  getSellerOrder: (context, { person, params }) => getSellerOrder(context, { sellerId: person.id, orderId: params.id }),
} satisfies Partial<Handlers>
