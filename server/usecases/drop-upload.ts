import type { Context } from '../ports'

/** Lets go of a picture that after a day still belongs to nothing. */
export async function dropUpload(context: Context, uploadId: string): Promise<null> {
  const now = context.clock.now()
  await context.transact(async (stores) => {
    const name = await stores.uploads.deleteWaiting(uploadId)
    if (name !== null) await stores.jobs.plan('remove-object', name, now)
  })
  return null
}

/** Deletes an object that no row names any more; tried until the store has done it. */
export async function removeObject(context: Context, name: string): Promise<null> {
  await context.objects.remove(name)
  return null
}
