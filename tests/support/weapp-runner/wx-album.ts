import { Refusal } from './page-stack'
import type { PhoneState } from './phone-state'
import type { Values } from './records'

/* What a phone does with pictures that came down: the album, asked for once, and WeChat's menu for one picture. */

const scope = 'scope.writePhotosAlbum'

/** Only what was asked about is in the settings. */
export function albumSetting({ albumAllowed }: PhoneState): Values {
  return { authSetting: albumAllowed === null ? {} : { [scope]: albumAllowed } }
}

/** Asks the first time; after a refusal it fails without asking. A network path is no file of the phone. */
function saveImage({ filePath }: Values, phone: PhoneState): Values | Refusal {
  const address = phone.files.get(String(filePath))
  if (address === undefined) return new Refusal('file not found')
  phone.albumAllowed ??= (phone.options.album?.asked ?? 'allow') === 'allow'
  if (!phone.albumAllowed) return new Refusal('auth deny')
  phone.album.push(address)
  return {}
}

function openSetting(_: Values, phone: PhoneState): Values {
  const { settings } = phone.options.album ?? {}
  if (settings !== undefined) phone.albumAllowed = settings === 'allow'
  return albumSetting(phone)
}

function showImageMenu({ path }: Values, phone: PhoneState): Values | Refusal {
  return phone.files.has(String(path)) ? {} : new Refusal('file not found')
}

export const albumApis = { saveImageToPhotosAlbum: saveImage, openSetting, showShareImageMenu: showImageMenu }
