import { getDesk } from '../../usecases/get-desk'
import { getJoinPage } from '../../usecases/get-join-page'
import { listCommissions } from '../../usecases/list-commissions'
import { openShop } from '../../usecases/open-shop'
import type { Handlers } from './handler'

export const sellerHandlers = {
  getJoinPage,
  openShop,
  getDesk,
  listCommissions,
} satisfies Partial<Handlers>
