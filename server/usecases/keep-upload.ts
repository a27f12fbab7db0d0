import { randomBytes } from 'node:crypto'
import type { UploadAnswer, UploadPurpose } from '../../contract/api/types'
import { limits } from '../../contract/limits'
import { readPicture } from '../domain/picture-bytes'
import { refuse } from '../domain/refused'
import { addDays } from '../domain/time'
import { objectAddress, pictureKinds } from '../domain/uploads'
import { type Context, ObjectsUnavailable } from '../ports'

/** Keeps a picture that a person adds, under a name that nobody can guess; within a day it must belong to something. */
export async function keepUpload(
  context: Context,
  request: { readonly personId: string; readonly purpose: UploadPurpose; readonly bytes: Uint8Array },
): Promise<UploadAnswer> {
  const picture = readPicture(request.bytes)
  if ('problem' in picture) return refuse('picture-unusable', { reason: picture.problem })
  const kind = pictureKinds[picture.kind]
  const id = context.makeId()
  const name = `${randomBytes(20).toString('hex')}.${kind.extension}`
  const now = context.clock.now()
  // The row comes first: an object without one would lie there for ever, and a row without its object is deleted like any other.
  await context.transact(async (stores) => {
    if ((await stores.uploads.countWaiting(request.personId)) >= limits.waitingPictures)
      refuse('too-many-pictures', { limit: limits.waitingPictures })
    await stores.uploads.insert({
      id,
      person_id: request.personId,
      purpose: request.purpose,
      object_name: name,
      size_bytes: picture.bytes.length,
      width: picture.width,
      height: picture.height,
      trace_id: null,
      uploaded_at: now,
      attached_to: null,
      position: null,
      attached_at: null,
    })
    await stores.jobs.plan('drop-upload', id, addDays(now, 1))
  })
  await putObject(context, name, picture.bytes, kind.contentType)
  return { id, address: objectAddress(name) }
}

async function putObject(context: Context, name: string, bytes: Uint8Array, contentType: string): Promise<void> {
  try {
    await context.objects.put(name, bytes, contentType)
  } catch (error) {
    if (!(error instanceof ObjectsUnavailable)) throw error
    context.log.error({ why: error.message }, 'a picture could not be kept')
    refuse('pictures-unavailable', {})
  }
}
