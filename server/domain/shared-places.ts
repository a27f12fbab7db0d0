/* Where what is shared leads, as WeChat's calls and our own addresses spell it; src/lib/page-paths says the same (a test compares them). */

const productPage = 'buyer/pages/product/index'
const shopPage = 'buyer/pages/shop/index'

/** The page of a product, or of the shop; no slash before it, as mini codes take it. */
export function sharedPage(productId: string | null): string {
  return productId === null ? shopPage : productPage
}

/** What follows the page's '?'; Moments take it alone. Ids and tokens need no encoding. */
export function sharedQuery(productId: string | null, token: string): string {
  return productId === null ? `s=${token}` : `id=${productId}&s=${token}`
}

/** The address of a page: below our origin, or in the mini program. */
export function sharedPath(productId: string | null, token: string): string {
  return `/${sharedPage(productId)}?${sharedQuery(productId, token)}`
}

/** A mini code's scene, 32 characters at most: the token says what it shows. */
export function codeScene(token: string): string {
  return `s=${token}`
}
