import type { Generated } from 'kysely'
import type { UploadState } from '../../contract/api/types'

export type PostState = 'checking' | 'held' | 'shown' | 'refused'

export interface ReviewTables {
  reviews: {
    id: string
    line_id: string
    order_id: string
    product_id: string
    person_id: string
    stars: number
    is_named: boolean
    size_name: string
    batch_code: string | null
    written_at: Date
    shown_at: Date | null
    has_pictures: Generated<boolean>
    answer: string | null
    answered_at: Date | null
  }
  review_posts: {
    id: string
    review_id: string
    position: 0 | 1
    request_hash: string
    words: string
    words_state: UploadState
    state: PostState
    written_at: Date
  }
  review_counts: {
    product_id: string
    stars_1: Generated<number>
    stars_2: Generated<number>
    stars_3: Generated<number>
    stars_4: Generated<number>
    stars_5: Generated<number>
    with_pictures: Generated<number>
  }
  review_batches: { product_id: string; batch_code: string; reviews: number }
}
