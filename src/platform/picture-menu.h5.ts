import type { MenuEnd } from './picture-menu'

/** A browser has its own, on a long press. */
export const openPictureMenu: ((address: string, entrance: string) => Promise<MenuEnd>) | null = null
