import type { UploadPurpose } from '../../contract/api/types'
import type { Stores } from '../database/stores'
import type { UploadRow } from '../database/uploads'
import { removePictures } from './erase-person'

/** Sets the one picture a person has for a purpose, 'none' or an upload's id; the one before it is deleted. Null when there is none now. */
export async function replacePicture(
  stores: Stores,
  { personId, purpose, choice, at }: { personId: string; purpose: UploadPurpose; choice: string; at: Date },
): Promise<UploadRow | null> {
  const id = choice === 'none' ? null : choice
  if (id !== null) await stores.uploads.attach({ personId, purpose, ids: [id], to: personId, at })
  await removePictures(stores, await stores.uploads.deleteOfPerson(personId, { purpose, except: id }), at)
  return id === null ? null : await stores.uploads.find(id)
}
