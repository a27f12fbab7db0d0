import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from './tables'

/** One record of a person's, as they read it: camel-case names, whole fen, instants in UTC. */
export type PersonalRecord = Readonly<Record<string, unknown>>

/** Every kind of record that is kept of a person; what is added to the tables is added here (a test compares them). */
export const personalRecords: Readonly<Record<string, (db: Db, personId: string) => Promise<readonly PersonalRecord[]>>> = {
  orders: listOrders,
  addresses: listAddresses,
  claims: listClaims,
  complaints: listComplaints,
  reviews: listReviews,
  withdrawals: listWithdrawals,
  pictures: listPictures,
  visits: listVisits,
  sessions: listSessions,
  picks: listPicks,
  posters: listPosters,
  links: listLinks,
  messages: listMessages,
  messageAnswers: listMessageAnswers,
}

async function listOrders(db: Db, personId: string): Promise<readonly PersonalRecord[]> {
  return await db
    .selectFrom('orders')
    .leftJoin('sellers', 'sellers.person_id', 'orders.seller_id')
    .where('buyer_id', '=', personId)
    .select(['orders.id', 'orders.state', 'address', 'note', 'goods_fen as goodsFen', 'freight_fen as freightFen', 'total_fen as totalFen'])
    .select(['placed_at as placedAt', 'paid_at as paidAt', 'shipped_at as shippedAt', 'received_at as receivedAt'])
    .select(['completed_at as completedAt', 'cancelled_at as cancelledAt', 'sellers.shop_name as recommendedBy'])
    .select((order) => [
      jsonArrayFrom(
        order
          .selectFrom('order_lines')
          .select([
            'name_zh as name',
            'size_name as size',
            'quantity',
            'unit_fen as unitFen',
            'net_fen as paidFen',
            'refunded_fen as refundedFen',
          ])
          .whereRef('order_id', '=', 'orders.id')
          .orderBy('position'),
      ).as('lines'),
      jsonArrayFrom(
        order
          .selectFrom('parcels')
          .select(['carrier', 'tracking_number as trackingNumber', 'shipped_at as shippedAt'])
          .whereRef('order_id', '=', 'orders.id'),
      ).as('parcels'),
      jsonArrayFrom(
        order
          .selectFrom('refunds')
          .select(['amount_fen as amountFen', 'reason', 'refunds.state', 'requested_at as requestedAt', 'ended_at as endedAt'])
          .whereRef('order_id', '=', 'orders.id'),
      ).as('refunds'),
    ])
    .orderBy('placed_at', 'desc')
    .execute()
}

async function listAddresses(db: Db, personId: string): Promise<readonly PersonalRecord[]> {
  const own = db
    .selectFrom('addresses')
    .select(['address', 'is_default as isDefault', 'saved_at as savedAt'])
    .where('person_id', '=', personId)
  return await own.orderBy('saved_at', 'desc').execute()
}

async function listVisits(db: Db, personId: string): Promise<readonly PersonalRecord[]> {
  return await db
    .selectFrom('visits')
    .innerJoin('sellers', 'sellers.person_id', 'visits.seller_id')
    .select(['visited_at as at', 'channel', 'sellers.shop_name as shop'])
    .where('visits.person_id', '=', personId)
    .orderBy('visited_at', 'desc')
    .execute()
}

async function listSessions(db: Db, personId: string): Promise<readonly PersonalRecord[]> {
  const own = db.selectFrom('sessions').select(['created_at as openedAt', 'expires_at as expiresAt']).where('person_id', '=', personId)
  return await own.orderBy('created_at', 'desc').execute()
}

async function listPicks(db: Db, personId: string): Promise<readonly PersonalRecord[]> {
  return await db
    .selectFrom('picks')
    .innerJoin('products', 'products.id', 'picks.product_id')
    .select(['products.name_zh as product', 'picks.words'])
    .where('seller_id', '=', personId)
    .orderBy('picks.position')
    .execute()
}

async function listClaims(db: Db, personId: string): Promise<readonly PersonalRecord[]> {
  return await db
    .selectFrom('claims')
    .select(['claims.id', 'order_id as orderId', 'kind', 'reason', 'state', 'goods_fen as goodsFen', 'freight_fen as freightFen'])
    .select(['asked_at as askedAt', 'return_carrier as returnCarrier', 'return_number as returnNumber'])
    .select((claim) =>
      jsonArrayFrom(
        claim
          .selectFrom('claim_events')
          .select(['actor as who', 'action', 'words', 'happened_at as at'])
          .whereRef('claim_id', '=', 'claims.id')
          .orderBy('position'),
      ).as('history'),
    )
    .where('buyer_id', '=', personId)
    .orderBy('asked_at', 'desc')
    .execute()
}

async function listReviews(db: Db, personId: string): Promise<readonly PersonalRecord[]> {
  return await db
    .selectFrom('reviews')
    .innerJoin('products', 'products.id', 'reviews.product_id')
    .select(['reviews.id', 'order_id as orderId', 'products.name_zh as product', 'stars', 'answer', 'answered_at as answeredAt'])
    .select((review) =>
      jsonArrayFrom(
        review
          .selectFrom('review_posts')
          .select(['words', 'state', 'written_at as at'])
          .whereRef('review_id', '=', 'reviews.id')
          .orderBy('position'),
      ).as('words'),
    )
    .where('person_id', '=', personId)
    .orderBy('reviews.written_at', 'desc')
    .execute()
}

async function listWithdrawals(db: Db, personId: string): Promise<readonly PersonalRecord[]> {
  return await db
    .selectFrom('withdrawals')
    .select(['id', 'gross_fen as grossFen', 'tax_fen as taxFen', 'net_fen as netFen', 'asked_at as askedAt', 'ended_at as endedAt'])
    .where('seller_id', '=', personId)
    .orderBy('asked_at', 'desc')
    .execute()
}

async function listComplaints(db: Db, personId: string): Promise<readonly PersonalRecord[]> {
  return await db
    .selectFrom('complaints')
    .select(['complaints.id', 'about', 'title_zh as title', 'phone', 'state', 'opened_at as openedAt'])
    .select((complaint) =>
      jsonArrayFrom(
        complaint
          .selectFrom('complaint_posts')
          .select(['author', 'words', 'posted_at as postedAt'])
          .whereRef('complaint_id', '=', 'complaints.id')
          .orderBy('posted_at'),
      ).as('posts'),
    )
    .where('person_id', '=', personId)
    .orderBy('opened_at', 'desc')
    .execute()
}

async function listPictures(db: Db, personId: string): Promise<readonly PersonalRecord[]> {
  const own = db.selectFrom('uploads').select(['purpose', 'object_name as name', 'uploaded_at as uploadedAt'])
  return await own.where('person_id', '=', personId).orderBy('uploaded_at', 'desc').execute()
}

async function listMessages(db: Db, personId: string): Promise<readonly PersonalRecord[]> {
  const own = db.selectFrom('messages').where('person_id', '=', personId)
  return await own
    .select(['kind', 'page', 'facts', 'state', 'planned_at as plannedAt', 'ended_at as endedAt'])
    .orderBy('planned_at')
    .execute()
}

async function listMessageAnswers(db: Db, personId: string): Promise<readonly PersonalRecord[]> {
  const own = db.selectFrom('message_answers').where('person_id', '=', personId)
  return await own
    .select(['kind', 'is_accepted as isAccepted', 'answered_at as answeredAt', 'used_at as usedAt'])
    .orderBy('answered_at')
    .execute()
}

async function listPosters(db: Db, personId: string): Promise<readonly PersonalRecord[]> {
  const own = db.selectFrom('posters').where('seller_id', '=', personId)
  return await own.select(['token', 'design', 'words', 'picture', 'made_at as madeAt']).orderBy('made_at', 'desc').execute()
}

async function listLinks(db: Db, personId: string): Promise<readonly PersonalRecord[]> {
  const own = db.selectFrom('links').where('seller_id', '=', personId)
  return await own.select(['token', 'label', 'made_at as madeAt']).orderBy('made_at', 'desc').execute()
}
