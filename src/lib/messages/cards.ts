import type { Catalogue } from '../language'
import { cards as en } from './en/cards'
import { type CardsText, cards as zh } from './zh/cards'

export const cardsText: Catalogue<CardsText> = { zh, en }
