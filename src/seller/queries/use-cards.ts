import type { RouteAnswer, RouteInput } from '@contract/api/types'
import { invalidate } from '@/lib/request-cache'
import { useWrite } from '@/lib/use-write'
import { useQuery } from '@/queries/use-query'
import { getPack, getSharePage, listLinks, makeLink, makePoster, type SharedId } from '@/services/cards'
import { recordShareIntent } from '@/services/people'
import { putPick } from '@/services/seller-shop'

export type SharePage = RouteAnswer<'getSharePage'>
export type SharedLink = RouteAnswer<'makeLink'>['link']
export type Pack = RouteAnswer<'getPack'>
export type PosterDesign = RouteInput<'makePoster'>['body']['design']

const shareKey = (productId: SharedId) => `share:${productId ?? 'shop'}`

/** All that is needed to share a thing. Its tokens are for now, so it is not kept for another day. */
export function useSharePage(productId: SharedId) {
  return useQuery(shareKey(productId), () => getSharePage(productId), { isKept: false })
}

/** A poster with these words, or with the seller's own about the thing (null). Asking again draws nothing new. */
export function usePoster(productId: SharedId, design: PosterDesign, words: string | null) {
  const key = `poster:${productId ?? 'shop'}:${design}:${words ?? ''}`
  return useQuery(key, () => makePoster({ productId, design, words: words ?? undefined }), { isKept: false })
}

export function usePack(productId: string | null) {
  return useQuery(`pack:${productId ?? ''}`, () => getPack(productId ?? ''), { isKept: false, isOn: productId !== null })
}

/**
 * A poster or a pack was saved or sent; the server counts it once. The next pack comes with the next mini code, when the page is opened
 * again, and not while this one is saved. A share that isn't counted is no trouble for anybody.
 */
export function recordSent(token: string): void {
  recordShareIntent(token).catch(() => undefined)
}

/** Every link of this seller; asked for when somebody wants to see them. */
export function useLinks(isOn: boolean) {
  return useQuery('links', listLinks, { isOn })
}

export function useMakeLink(productId: SharedId) {
  return useWrite(async (label: string) => {
    const { link } = await makeLink({ productId, label })
    invalidate(shareKey(productId), 'links')
    return link
  })
}

/**
 * Puts a product among one's picks, with a sentence about it; one that is there keeps its place, and its sentence
 * (null). What every page shows of it changes.
 */
export function usePick(productId: string) {
  return useWrite(async (words: string | null) => {
    await putPick({ productId, isPicked: true, words: words ?? undefined })
    invalidate('')
    return words ?? ''
  })
}
