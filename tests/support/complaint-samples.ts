import type { Complaint, ComplaintCard, ComplaintSubject } from '@contract/api/types'
import { sampleOrderId } from './order-samples'

export const sampleComplaintId = '01kazz00000000000000000q01'

export const orderSubject: ComplaintSubject = {
  about: 'order',
  subjectId: sampleOrderId,
  title: { zh: '凤凰单丛 蜜兰香', en: 'Phoenix Dancong' },
  picture: '/pictures/tea.webp',
}
export const productSubject: ComplaintSubject = { ...orderSubject, about: 'product', subjectId: '01kazz000000000000000000p1' }
export const sellerSubject: ComplaintSubject = {
  about: 'seller',
  subjectId: '01kazz000000000000000000m1',
  title: { zh: '小林的茶桌', en: '小林的茶桌' },
  picture: null,
}
export const otherSubject: ComplaintSubject = { about: 'other', subjectId: null, title: { zh: '', en: '' }, picture: null }

const standing = { openedAt: '2026-11-12T02:00:00.000Z', turnUntil: '2026-11-14T02:00:00.000Z', isOverdue: false }

export function samplePost(changes: Partial<Complaint['posts'][number]> = {}): Complaint['posts'][number] {
  return { id: sampleComplaintId, author: 'buyer', words: '盒子是空的', pictures: [], at: standing.openedAt, isLate: false, ...changes }
}

export function sampleComplaint(changes: Partial<Complaint> = {}): Complaint {
  return {
    id: sampleComplaintId,
    state: 'open',
    ...standing,
    subject: orderSubject,
    phone: null,
    closedBy: null,
    posts: [samplePost()],
    ...changes,
  }
}

export function sampleComplaintCard(changes: Partial<ComplaintCard> = {}): ComplaintCard {
  return { id: sampleComplaintId, state: 'open', ...standing, subject: orderSubject, words: '盒子是空的', ...changes }
}
