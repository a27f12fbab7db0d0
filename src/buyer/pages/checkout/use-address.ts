import type { Address } from '@contract/api/types'
import { useDidShow } from '@tarojs/taro'
import { checkAddress, hasProblems } from '@/lib/address-check'
import { pagePaths } from '@/lib/page-paths'
import { addresses } from '@/platform/addresses'
import { navigation } from '@/platform/navigation'
import { keepDraft, newDraft, takeAddress } from '@/stores/address-choice'

const openForm = () => navigation.open(pagePaths.addresses({ use: 'checkout', form: true }))

/** The first address comes from WeChat's own list where there is one; what can't be ordered to is put right in the form. */
async function chooseFirst(onTaken: (address: Address) => void): Promise<void> {
  // Refused when the person did not agree to WeChat's privacy words: then they type it.
  const chosen = addresses.canChoose ? await addresses.choose().catch(() => undefined) : undefined
  if (chosen === undefined) return openForm()
  if (chosen === null) return
  const { address, problems } = checkAddress(chosen)
  if (!hasProblems(problems)) return onTaken(address)
  keepDraft(newDraft(chosen))
  openForm()
}

/** Lets the person choose where it goes: another one in the address book, which this page takes over when it shows again. */
export function useAddress(current: Address | null, onTaken: (address: Address) => void): () => void {
  useDidShow(() => {
    const chosen = takeAddress()
    if (chosen !== null) onTaken(chosen)
  })
  return () => {
    if (current === null) void chooseFirst(onTaken)
    else navigation.open(pagePaths.addresses({ use: 'checkout' }))
  }
}
