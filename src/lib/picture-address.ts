/** Where pictures come from: the API's own origin; in the browser the page's, so nothing is added. */
const origin = (process.env.SHUPU_API_BASE ?? '').replace(/\/api$/, '')

/** The address of a picture as the API names it: a path below its origin, or an https address that stays as it is. */
export function pictureAddress(picture: string): string {
  return picture.startsWith('/') ? `${origin}${picture}` : picture
}
