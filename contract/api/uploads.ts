import { z } from 'zod'
import { idSchema, pictureSchema } from './shapes'

/* `POST /api/uploads` stands beside the routes: a form with one picture in `file` and what it is for in `purpose`. The answer names the picture. */

export const uploadPurposeSchema = z.enum(['review', 'claim', 'complaint', 'avatar', 'cover'])
export const uploadAnswerSchema = z.object({ id: idSchema, address: pictureSchema })

/** A picture as it is shown beside what it belongs to. Only `passed` ones are shown to others. */
export const attachedPictureSchema = z.object({
  address: pictureSchema,
  state: z.enum(['unchecked', 'passed', 'held', 'blocked']),
})
