import type { UploadAnswer, UploadPurpose } from '@contract/api/types'
import { sendSigned } from '@/lib/http'
import type { PictureDevice } from '@/lib/picture-device'

/** Sends one picture. It belongs to nothing until a write names its id, within a day. */
export function uploadPicture(
  device: PictureDevice,
  picture: string,
  purpose: UploadPurpose,
  onProgress: (percent: number) => void = () => undefined,
): Promise<UploadAnswer> {
  return sendSigned((headers) =>
    device.send(picture, { path: '/uploads', headers, fields: { purpose } }, onProgress),
  ) as Promise<UploadAnswer>
}
