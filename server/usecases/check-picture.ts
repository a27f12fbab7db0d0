import type { UploadState } from '../../contract/api/types'
import type { ContentVerdict } from '../content-ports'
import type { UploadRow } from '../database/uploads'
import { addMinutes } from '../domain/time'
import { objectAddress } from '../domain/uploads'
import type { Context } from '../ports'
import { settlePost } from './settle-post'

/** WeChat promises its verdict within half an hour. */
const patienceMinutes = 35
const mostChecks = 3

export const stateByVerdict: Readonly<Record<ContentVerdict, UploadState>> = { pass: 'passed', review: 'held', risky: 'blocked' }

/** Asks WeChat about a picture that others will see, and again when no verdict came. After the third time HQ has to look. */
export async function checkPicture(context: Context, uploadId: string): Promise<Date | null> {
  const upload = await context.read.uploads.find(uploadId)
  if (upload?.state !== 'unchecked') return null
  const person = await context.read.people.get(upload.person_id)
  const answer =
    upload.checks >= mostChecks
      ? 'review'
      : await context.content.checkPicture({
          openid: person.openid,
          address: objectAddress(upload.object_name),
          scene: upload.purpose === 'review' ? 'comment' : 'profile',
        })
  if (answer === 'review') {
    await decide(context, upload, 'review')
    return null
  }
  await context.read.uploads.noteCheck(uploadId, answer.traceId)
  return addMinutes(context.clock.now(), patienceMinutes)
}

/** Takes WeChat's verdict on a picture. Telling it twice is once, and an unknown number is nobody's. */
export async function recordPictureCheck(
  context: Context,
  told: { readonly traceId: string; readonly verdict: ContentVerdict },
): Promise<void> {
  const upload = await context.read.uploads.findByTrace(told.traceId)
  if (upload?.state === 'unchecked') await decide(context, upload, told.verdict)
}

async function decide(context: Context, upload: UploadRow, verdict: ContentVerdict): Promise<void> {
  await context.transact(async (stores) => {
    await stores.uploads.setState(upload.id, stateByVerdict[verdict])
    if (upload.attached_to !== null) await settlePost(stores, upload.attached_to, context.clock.now())
  })
}
