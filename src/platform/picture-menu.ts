/** `none`: this WeChat has no such menu. */
export type MenuEnd = 'opened' | 'failed' | 'none'

/**
 * WeChat's own menu for a picture: send it to a chat, keep it, show it in Moments. `entrance` is the page that the picture leads to in a chat
 * (WeChat puts a small entry on it); left out, WeChat would take the page that is open. Null where there is none, as in a browser.
 */
export const openPictureMenu: ((address: string, entrance: string) => Promise<MenuEnd>) | null = null
