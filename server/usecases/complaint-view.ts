import type { Complaint, ComplaintCard } from '../../contract/api/types'
import type { ComplaintRow, ListedComplaint } from '../database/complaints'
import type { Stores } from '../database/stores'
import { refuse } from '../domain/refused'
import { objectAddress } from '../domain/uploads'

const beginningLength = 80

/** A complaint of this person; somebody else's is as unknown as one that never was. */
export function ownComplaint(complaint: ComplaintRow | null, personId: string): ComplaintRow {
  return complaint?.person_id === personId ? complaint : refuse('not-found', { what: 'complaint' })
}

export function standing({ id, state, turn_until }: Pick<ComplaintRow, 'id' | 'state' | 'turn_until'>) {
  return { id, state, turnUntil: turn_until.toISOString() }
}

function viewStanding(complaint: ComplaintRow, now: Date) {
  return {
    ...standing(complaint),
    openedAt: complaint.opened_at.toISOString(),
    isOverdue: complaint.state === 'open' && now > complaint.turn_until,
    subject: {
      about: complaint.about,
      subjectId: complaint.subject_id,
      title: { zh: complaint.title_zh, en: complaint.title_en },
      picture: complaint.picture,
    },
  }
}

export function viewComplaintCard({ complaint, words }: ListedComplaint, now: Date): ComplaintCard {
  const letters = [...words]
  return {
    ...viewStanding(complaint, now),
    words: letters.length > beginningLength ? `${letters.slice(0, beginningLength).join('')}…` : words,
  }
}

/** A complaint with every word of both sides. */
export async function viewComplaint(stores: Stores, complaint: ComplaintRow, now: Date): Promise<Complaint> {
  const posts = await stores.complaints.listPosts(complaint.id)
  const pictures = await stores.uploads.listAttached(posts.map(({ id }) => id))
  return {
    ...viewStanding(complaint, now),
    phone: complaint.phone,
    closedBy: complaint.closed_by,
    posts: posts.map((post) => ({
      id: post.id,
      author: post.author,
      words: post.words,
      pictures: (pictures.get(post.id) ?? []).map((picture) => objectAddress(picture.object_name)),
      at: post.posted_at.toISOString(),
      isLate: post.due_at !== null && post.posted_at > post.due_at,
    })),
  }
}
