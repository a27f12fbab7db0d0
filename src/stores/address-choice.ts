import type { Address } from '@contract/api/types'
import { createUlid } from '@contract/ids'
import { create } from 'zustand'
import { noAddress } from '@/lib/address-check'
import { login } from '@/platform/login'
import { storage } from '@/platform/storage'

/* What passes between the address book and whoever asked for an address, and what is typed there and not saved yet. */

interface Choice {
  /** What was chosen for the checkout that is open; it takes it when it shows again. */
  readonly chosen: Address | null
}

export const useAddressChoice = create<Choice>(() => ({ chosen: null }))

export function giveAddress(chosen: Address): void {
  useAddressChoice.setState({ chosen })
}

/** Takes what was chosen, once. */
export function takeAddress(): Address | null {
  const { chosen } = useAddressChoice.getState()
  if (chosen !== null) useAddressChoice.setState({ chosen: null })
  return chosen
}

export interface AddressDraft {
  /** Of the saved address that is changed, else a new one: saving it again after a lost answer makes no second. */
  readonly id: string
  readonly address: Address
  readonly isDefault: boolean
}

/** In the sandbox each person has their own. */
const storageKey = () => `address-draft:${login.account() ?? ''}`

export function newDraft(address: Address = noAddress): AddressDraft {
  return { id: createUlid(Date.now()), address, isDefault: false }
}

/** What was typed last and not saved: kept on the phone, so that leaving the form or the app loses nothing. */
export function keptDraft(): AddressDraft | null {
  const kept = storage.read(storageKey())
  return typeof kept === 'object' && kept !== null && 'id' in kept && 'address' in kept ? (kept as AddressDraft) : null
}

export function keepDraft(draft: AddressDraft): void {
  storage.write(storageKey(), draft)
}

export function forgetDraft(): void {
  storage.remove(storageKey())
}
