import type { ComplaintState } from '../../contract/complaint-state'

export interface ComplaintsTables {
  complaints: {
    id: string
    request_hash: string
    person_id: string
    about: 'order' | 'product' | 'seller' | 'other'
    subject_id: string | null
    title_zh: string
    title_en: string
    picture: string | null
    phone: string | null
    state: ComplaintState
    opened_at: Date
    turn_until: Date
    closed_by: 'buyer' | 'time' | null
  }
  complaint_posts: {
    id: string
    complaint_id: string
    request_hash: string
    author: 'buyer' | 'hq'
    person_id: string
    words: string
    posted_at: Date
    due_at: Date | null
  }
}
