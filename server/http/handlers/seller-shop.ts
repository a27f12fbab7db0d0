import { getBrought } from '../../usecases/get-brought'
import { getRange } from '../../usecases/get-range'
import { getSellerShop } from '../../usecases/get-seller-shop'
import { leaveShop } from '../../usecases/leave-shop'
import { listShares } from '../../usecases/list-shares'
import { putPick } from '../../usecases/put-pick'
import { savePicks } from '../../usecases/save-picks'
import { saveSellerShop } from '../../usecases/save-seller-shop'
import type { Handlers } from './handler'

export const sellerShopHandlers = {
  getSellerShop: (context, { person }) => getSellerShop(context.read, person.id),
  saveSellerShop,
  savePicks,
  putPick,
  leaveShop,
  getRange,
  getBrought,
  listShares,
} satisfies Partial<Handlers>
