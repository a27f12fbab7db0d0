import { changeOrderAddress } from '../../usecases/change-order-address'
import { chooseDefaultAddress } from '../../usecases/choose-default-address'
import { listAddresses } from '../../usecases/list-addresses'
import { listRegions } from '../../usecases/list-regions'
import { readPastedAddress } from '../../usecases/read-pasted-address'
import { removeAddress } from '../../usecases/remove-address'
import { saveAddress } from '../../usecases/save-address'
import type { Handlers } from './handler'

export const addressHandlers = {
  listAddresses: (context, { person }) => listAddresses(context, { personId: person.id }),
  saveAddress: (context, { person, params, body }) => saveAddress(context, { personId: person.id, addressId: params.id, body }),
  removeAddress: (context, { person, params }) => removeAddress(context, { personId: person.id, addressId: params.id }),
  chooseDefaultAddress: (context, { person, params }) => chooseDefaultAddress(context, { personId: person.id, addressId: params.id }),
  listRegions,
  readAddress: readPastedAddress,
  changeOrderAddress: (context, { person, params, body }) => changeOrderAddress(context, { personId: person.id, orderId: params.id, body }),
} satisfies Partial<Handlers>
