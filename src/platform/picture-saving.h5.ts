import type { PictureSaving } from './picture-saving'

export const pictureSaving: PictureSaving = {
  save: async (address, name) => {
    try {
      const answer = await fetch(address)
      if (!answer.ok) return 'failed'
      const url = URL.createObjectURL(await answer.blob())
      const link = document.createElement('a')
      Object.assign(link, { href: url, download: name })
      link.click()
      setTimeout(() => URL.revokeObjectURL(url), 60_000)
      return 'saved'
    } catch {
      // No network, or a store of pictures that lets nobody read them from another page.
      return 'failed'
    }
  },
  openSettings: null,
}
