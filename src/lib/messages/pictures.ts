import type { Catalogue } from '../language'
import { pictures as en } from './en/pictures'
import { type PicturesText, pictures as zh } from './zh/pictures'

export const picturesText: Catalogue<PicturesText> = { zh, en }
