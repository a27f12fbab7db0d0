import { changeSellerSettings, getSellerSettings } from '../../usecases/seller-settings'
import type { Handlers } from './handler'

export const settingsHandlers = {
  getSellerSettings,
  changeSellerSettings: (context, { person, body }) => changeSellerSettings(context, { personId: person.id, body }),
} satisfies Partial<Handlers>
