import type { RouteAnswer, RouteRequest } from '../../contract/api/types'
import { limits } from '../../contract/limits'
import type { ComplaintRow, ListedComplaint } from '../database/complaints'
import { readCursor, writeCursor } from '../domain/cursor'
import type { Context } from '../ports'
import { viewComplaintCard } from './complaint-view'

/** Shows somebody their own complaints, newest first. */
export async function listComplaints(
  context: Context,
  request: { readonly personId: string; readonly query: RouteRequest<'listComplaints'>['query'] },
): Promise<RouteAnswer<'listComplaints'>> {
  const rows = await context.read.complaints.listOfPerson(request.personId, readCursor(request.query.cursor))
  const now = context.clock.now()
  return {
    items: rows.slice(0, limits.pageSize).map((row) => viewComplaintCard(row, now)),
    nextCursor: nextCursor(rows, (complaint) => complaint.opened_at),
  }
}

/** Shows HQ the complaints by whose turn it is, what is late on top. */
export async function listHqComplaints(
  context: Context,
  request: { readonly query: RouteRequest<'listHqComplaints'>['query'] },
): Promise<RouteAnswer<'listHqComplaints'>> {
  const store = context.read.complaints
  const rows = await store.listInState(request.query.group, readCursor(request.query.cursor))
  const now = context.clock.now()
  return {
    items: rows.slice(0, limits.pageSize).map((row) => ({ ...viewComplaintCard(row, now), by: row.nickname })),
    nextCursor: nextCursor(rows, (complaint) => complaint.turn_until),
    counts: await store.countWaiting(now),
  }
}

function nextCursor(rows: readonly ListedComplaint[], keyOf: (complaint: ComplaintRow) => Date): string | null {
  const last = rows.length > limits.pageSize ? rows[limits.pageSize - 1]?.complaint : undefined
  return last ? writeCursor({ at: keyOf(last), id: last.id }) : null
}
