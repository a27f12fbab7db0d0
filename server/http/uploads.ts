import { Hono, type Context as HttpContext } from 'hono'
import type { UploadPurpose } from '../../contract/api/types'
import { uploadPurposeSchema } from '../../contract/api/uploads'
import { limits } from '../../contract/limits'
import { refuse } from '../domain/refused'
import { kindOfObject } from '../domain/uploads'
import type { Context } from '../ports'
import { drawAgain } from '../usecases/draw-again'
import { keepUpload } from '../usecases/keep-upload'
import { answerRefusal } from './answer-refusal'
import { requireRole } from './auth'
import { readUpTo } from './body-limit'
import type { Environment } from './environment'
import { nameRoute } from './request-log'
import { aYear, picturePolicy } from './static-files'

/** A form's borders and names, around the picture itself. */
const formBytes = 8 * 1024
const patience = 3

interface Form {
  readonly purpose: UploadPurpose
  readonly bytes: Uint8Array
}

/** Takes one picture of a signed-in person; JSON routes never see bodies of this size. */
export function takeUploads(context: Context): Hono<Environment> {
  const uploads = new Hono<Environment>()
  uploads.post('/', nameRoute('POST /api/uploads'), requireRole(context, 'buyer'), async (c) => {
    const person = c.get('person') ?? refuse('signed-out', {})
    const form = await readForm(c)
    return c.json(await keepUpload(context, { personId: person.id, ...form }))
  })
  return uploads
}

/** Serves the pictures: as what they are, to be shown anywhere, kept for ever, and never run; what is drawn for its first reader, or was lost, is drawn here. */
export function serveUploads(context: Context): Hono<Environment> {
  const uploads = new Hono<Environment>()
  uploads.get('/:name', nameRoute('GET /uploads/*'), async (c) => {
    const name = c.req.param('name')
    const kind = kindOfObject(name)
    if (!kind) return answerRefusal(c, { code: 'not-found', what: 'page' })
    const kept = await context.objects.read(name)
    const shown = kept ? { bytes: kept, isWhole: true } : await drawAgain(context, name)
    if (!shown) return answerRefusal(c, { code: 'not-found', what: 'page' })
    return c.body(new Uint8Array(shown.bytes), 200, {
      'Content-Type': kind.contentType,
      'Content-Disposition': 'inline',
      'Content-Security-Policy': picturePolicy,
      'Cache-Control': shown.isWhole ? aYear : 'no-store',
    })
  })
  return uploads
}

async function readForm(c: HttpContext<Environment>): Promise<Form> {
  const form = await parseForm(await readBody(c), c.req.header('content-type') ?? '')
  const files = form.getAll('file')
  const [file] = files
  const purpose = uploadPurposeSchema.safeParse(form.get('purpose'))
  const wrong = [
    ...(files.length === 0 ? [{ path: 'file', reason: 'missing' }] : []),
    ...(files.length > 1 ? [{ path: 'file', reason: 'too-many' }] : []),
    ...(typeof file === 'string' ? [{ path: 'file', reason: 'no-file' }] : []),
    ...(purpose.success ? [] : [{ path: 'purpose', reason: 'invalid' }]),
  ]
  if (wrong.length > 0 || file === undefined || typeof file === 'string' || !purpose.success)
    return refuse('invalid-input', { fields: wrong })
  if (file.size > limits.uploadBytes) return refuse('too-large', { limitBytes: limits.uploadBytes })
  return { purpose: purpose.data, bytes: new Uint8Array(await file.arrayBuffer()) }
}

async function readBody(c: HttpContext<Environment>): Promise<Buffer<ArrayBuffer>> {
  const { body } = c.req.raw
  const mostBytes = limits.uploadBytes + formBytes
  const bytes = body === null ? Buffer.alloc(0) : await readUpTo(body, mostBytes, patience * mostBytes)
  return bytes ?? refuse('too-large', { limitBytes: limits.uploadBytes })
}

async function parseForm(body: Buffer<ArrayBuffer>, contentType: string): Promise<FormData> {
  try {
    if (!/^multipart\/form-data\s*;/i.test(contentType)) throw new TypeError('another content type')
    return await new Response(body, { headers: { 'content-type': contentType } }).formData()
  } catch {
    // No form, or one that breaks off: what it is instead says nothing to whoever sent it.
    return refuse('invalid-input', { fields: [{ path: 'body', reason: 'not-a-form' }] })
  }
}
