import type { Catalogue } from '../language'
import { reviews as en } from './en/reviews'
import { type ReviewsText, reviews as zh } from './zh/reviews'

export const reviewsText: Catalogue<ReviewsText> = { zh, en }
