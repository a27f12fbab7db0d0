import type { PictureDevice } from '@/lib/picture-device'
import { notConnected } from './not-connected'

export const pictures: PictureDevice = { choose: notConnected, send: notConnected, forget: notConnected }
