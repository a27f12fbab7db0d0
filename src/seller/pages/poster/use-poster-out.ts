import { useState } from 'react'
import { useText } from '@/lib/language'
import { cardsText } from '@/lib/messages/cards'
import { sharedProduct, sharedShop } from '@/lib/page-paths'
import { pictureAddress } from '@/lib/picture-address'
import { useWrite } from '@/lib/use-write'
import { openPictureMenu } from '@/platform/picture-menu'
import { usePictureSaving } from '../../components/use-picture-saving'
import { recordSent } from '../../queries/use-cards'

/** The two ways out of a poster that is drawn: WeChat's menu for pictures, and the album. */
export function usePosterOut(productId: string | null, poster: { readonly token: string; readonly picture: string } | null) {
  const text = useText(cardsText).poster
  const address = poster === null ? null : pictureAddress(poster.picture)
  const [failed, setFailed] = useState<{ readonly address: string | null; readonly words: string } | null>(null)
  const saving = usePictureSaving(address === null ? [] : [{ address, name: 'shupu-poster.jpg' }], () => {
    if (poster !== null) recordSent(poster.token)
  })
  const sending = useWrite(async () => {
    if (poster === null || address === null || openPictureMenu === null) return
    setFailed(null)
    // WeChat's entry on a picture in a chat leads where its mini code does.
    const entrance = (productId === null ? sharedShop(poster.token) : sharedProduct(productId, poster.token)).path
    const end = await openPictureMenu(address, entrance)
    if (end === 'opened') recordSent(poster.token)
    else setFailed({ address, words: end === 'none' ? text.noMenu : text.sendFailed })
  })
  return {
    isReady: poster !== null,
    saving,
    send: openPictureMenu && (() => void sending.run()),
    isSending: sending.isRunning,
    /** Of the poster that shows. */
    problem: failed !== null && failed.address === address ? failed.words : null,
  }
}

export type PosterOut = ReturnType<typeof usePosterOut>
