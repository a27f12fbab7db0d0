import type { PictureDevice } from '@/lib/picture-device'

const timeoutMs = 60_000
const longestSide = 1600
const quality = 0.82

/** What was chosen, by the address that shows it. */
const held = new Map<string, Blob>()

/** The browser tells nothing when it is too old to say 'cancel'; the next choice then simply begins anew. */
function askFor(most: number): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/jpeg,image/png,image/webp'
    input.multiple = most > 1
    input.onchange = () => resolve([...(input.files ?? [])].slice(0, most))
    input.oncancel = () => resolve([])
    input.click()
  })
}

async function load(address: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = address
  await image.decode()
  return image
}

/** Drawn anew: smaller, upright, and without what the camera wrote into it. Null for what the browser can't draw. */
async function shrink(file: Blob): Promise<Blob | null> {
  const address = URL.createObjectURL(file)
  try {
    const image = await load(address)
    const scale = Math.min(1, longestSide / Math.max(image.naturalWidth, image.naturalHeight))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale))
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale))
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(address)
  }
}

function hold(blob: Blob): string {
  const address = URL.createObjectURL(blob)
  held.set(address, blob)
  return address
}

export const pictures: PictureDevice = {
  choose: async (most) => {
    const small = await Promise.all((await askFor(most)).map(shrink))
    const readable = small.filter((blob) => blob !== null)
    return { pictures: readable.map(hold), problem: readable.length < small.length ? 'unreadable' : null }
  },
  // `fetch` tells nothing of how far it is.
  send: (picture, { path, headers, fields }, onProgress) =>
    new Promise((resolve, reject) => {
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.set(name, value)
      form.set('file', held.get(picture) ?? new Blob(), 'picture.jpg')
      const request = new XMLHttpRequest()
      request.open('POST', `${process.env.SHUPU_API_BASE ?? ''}${path}`)
      request.timeout = timeoutMs
      request.responseType = 'json'
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
      request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? Math.round((loaded / total) * 100) : 0)
      request.onload = () => resolve({ status: request.status, body: request.response as unknown })
      request.onerror = () => reject(new Error('no answer'))
      request.ontimeout = () => reject(new Error('timeout'))
      request.send(form)
    }),
  forget: (picture) => {
    if (!held.delete(picture)) return
    URL.revokeObjectURL(picture)
  },
}
