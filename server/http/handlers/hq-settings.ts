import { changeSellerSettings, getSellerSettings } from '../../usecases/seller-settings'
import type { Handlers } from './handler'

export const settingsHandlers: Handlers<'getSellerSettings' | 'changeSellerSettings'> = {
  getSellerSettings,
  changeSellerSettings: (context, { person, body }) => changeSellerSettings(context, { personId: person.id, body }),
}
