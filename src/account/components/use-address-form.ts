import type { Address } from '@contract/api/types'
import { useState } from 'react'
import { type AddressField, type AddressProblems, checkAddress, hasProblems } from '@/lib/address-check'
import { type AddressDraft, keepDraft } from '@/stores/address-choice'
import { useReadAddress } from '../queries/use-addresses'

export interface AddressForm {
  readonly draft: AddressDraft
  readonly problems: AddressProblems
  /** What was read out of pasted text is not yet an address: it has no phone, or nothing was found. */
  readonly pasted: 'nothing' | 'no-phone' | null
  /** A region that we don't ship to, as soon as it is known. */
  readonly unservedRegion: string | null
  readonly isReading: boolean
  readonly readError: unknown
  readonly change: (field: AddressField) => (value: string) => void
  readonly setRegion: (region: Partial<Address>, unserved: string | null) => void
  readonly setDefault: (isDefault: boolean) => void
  readonly read: (text: string) => Promise<void>
  /** The address as it can be saved; null while something is wrong, and then it is said where. */
  readonly check: () => AddressDraft | null
}

const placeFields: readonly AddressField[] = ['province', 'city', 'district']

/** What is typed into the form. A new address is kept on the phone with every change, until it is saved. */
export function useAddressForm(begin: AddressDraft, wasChecked: boolean, isKept: boolean): AddressForm {
  const [draft, setDraft] = useState(begin)
  const [isChecked, setChecked] = useState(wasChecked)
  const [pasted, setPasted] = useState<AddressForm['pasted']>(null)
  const [unservedRegion, setUnserved] = useState<string | null>(null)
  const put = (changed: AddressDraft) => {
    setDraft(changed)
    if (isKept) keepDraft(changed)
  }
  const setAddress = (part: Partial<Address>) => put({ ...draft, address: { ...draft.address, ...part } })
  const reading = useReadAddress(({ address, unservedRegion: region }) => {
    const found = Object.entries(address).filter(([, value]) => value !== '')
    // A place is taken whole: the old district does not belong to the new city.
    const place = address.province === '' ? {} : Object.fromEntries(placeFields.map((field) => [field, address[field]]))
    setAddress({ ...Object.fromEntries(found), ...place })
    setUnserved(region)
    setPasted(found.length === 0 ? 'nothing' : address.phone === '' ? 'no-phone' : null)
  })
  return {
    draft,
    problems: isChecked ? checkAddress(draft.address).problems : {},
    pasted: pasted === 'no-phone' && draft.address.phone !== '' ? null : pasted,
    unservedRegion,
    isReading: reading.isRunning,
    readError: reading.error,
    change: (field) => (value) => setAddress({ [field]: value }),
    setRegion: (region, unserved) => {
      setUnserved(unserved)
      setAddress(region)
    },
    setDefault: (isDefault) => put({ ...draft, isDefault }),
    read: async (text) => void (await reading.run(text)),
    check: () => {
      const { address, problems } = checkAddress(draft.address)
      setChecked(true)
      return hasProblems(problems) ? null : { ...draft, address }
    },
  }
}
