import type { Address } from '@contract/api/types'
import { useState } from 'react'
import { addresses } from '@/platform/addresses'
import { checkAddress, hasProblems } from '../../components/address-check'

export interface AddressChoice {
  /** What the form begins with. */
  readonly given: Address | null
  readonly isFormOpen: boolean
  readonly closeForm: () => void
  /** Opens WeChat's own list; where there is none, the form. */
  readonly choose: () => void
  /** Takes an address as it can be ordered to; one that can't be opens the form with what is wrong. */
  readonly take: (address: Address) => void
}

export function useAddress(current: Address | null, onTaken: (address: Address) => void): AddressChoice {
  const [isFormOpen, setFormOpen] = useState(false)
  const [refused, setRefused] = useState<Address | null>(null)
  const take = (given: Address) => {
    const { address, problems } = checkAddress(given)
    const isRight = !hasProblems(problems)
    setRefused(isRight ? null : given)
    setFormOpen(!isRight)
    if (isRight) onTaken(address)
  }
  const choose = async () => {
    // Refused when the person did not agree to WeChat's privacy words: then they type it.
    const chosen = addresses.canChoose ? await addresses.choose().catch(() => undefined) : undefined
    if (chosen === undefined) setFormOpen(true)
    else if (chosen !== null) take(chosen)
  }
  return { given: refused ?? current, isFormOpen, closeForm: () => setFormOpen(false), choose: () => void choose(), take }
}
