import type { Address, SavedAddress } from '@contract/api/types'
import { useRouter } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { checkAddress, hasProblems } from '@/lib/address-check'
import { useText } from '@/lib/language'
import { addressesText } from '@/lib/messages/addresses'
import { commonText } from '@/lib/messages/common'
import { readQuery } from '@/lib/page-paths'
import { showToast } from '@/lib/toasts'
import { addresses } from '@/platform/addresses'
import { navigation } from '@/platform/navigation'
import { type AddressDraft, forgetDraft, giveAddress, keptDraft, newDraft } from '@/stores/address-choice'
import { useAddresses, useChangeOrderAddress, useRemoveAddress, useSaveAddress } from '../../queries/use-addresses'

/** The form that is open: what it begins with, and whether it says at once what is wrong. */
interface OpenForm {
  readonly begin: AddressDraft
  readonly kind: 'new' | 'edit'
  readonly isChecked: boolean
}

const checkoutUse = 'checkout'

function newForm(): OpenForm {
  const kept = keptDraft()
  return { begin: kept ?? newDraft(), kind: 'new', isChecked: kept !== null }
}

/** What an address is chosen for: null on the book by itself; else for the checkout that is open, or for an order. */
function useChoice() {
  const text = useText(addressesText)
  const use = readQuery(useRouter().params, 'use')
  const change = useChangeOrderAddress(use ?? '')
  const choose = async (address: Address) => {
    if (use === checkoutUse) giveAddress(address)
    else if ((await change.run(address)) === null) return
    else showToast(text.orderChanged)
    navigation.back()
  }
  return { choose: use === null ? null : choose, isRunning: change.isRunning, error: change.error }
}

/** The form; a closing one stays in sight for as long as it takes to leave. */
function useForm() {
  const { params } = useRouter()
  const [form, setForm] = useState<OpenForm | null>(() => (readQuery(params, 'form') === null ? null : newForm()))
  const last = useRef(form)
  if (form !== null) last.current = form
  return { form: last.current, isOpen: form !== null, open: setForm, close: () => setForm(null) }
}

/** What the address book knows and can do; the page only draws it. */
export function useAddressPage() {
  const text = useText(addressesText)
  const common = useText(commonText)
  const book = useAddresses()
  const choice = useChoice()
  const saving = useSaveAddress(choice.choose !== null)
  const removing = useRemoveAddress()
  const form = useForm()
  const open = (opened: OpenForm) => {
    saving.clearError()
    form.open(opened)
  }
  const edit = ({ id, address, isDefault }: SavedAddress) => open({ begin: { id, address, isDefault }, kind: 'edit', isChecked: false })
  const save = async (draft: AddressDraft) => {
    if ((await saving.run(draft)) === null) return
    form.close()
    if (form.form?.kind !== 'new') return
    forgetDraft()
    void choice.choose?.(draft.address)
  }
  const remove = async (gone: AddressDraft) => {
    form.close()
    if ((await removing.run(gone.id)) !== null) showToast(text.removed, { label: common.undo, run: () => void saving.run(gone) })
  }
  return {
    book,
    form,
    isChoosing: choice.choose !== null,
    add: () => open(newForm()),
    edit,
    press: (item: SavedAddress) => (choice.choose === null ? edit(item) : void choice.choose(item.address)),
    save: (draft: AddressDraft) => void save(draft),
    remove: (gone: AddressDraft) => void remove(gone),
    takeFromWechat: useWechatAddress(open, (address) => void (choice.choose ?? ((taken) => saving.run(newDraft(taken))))(address)),
    isSaving: saving.isRunning,
    saveError: saving.error,
    error: choice.error ?? removing.error ?? (form.isOpen ? null : saving.error),
  }
}

/** WeChat's own list, where there is one; what can't be ordered to as it stands opens the form. */
function useWechatAddress(open: (form: OpenForm) => void, onTaken: (address: Address) => void): (() => void) | null {
  const take = async () => {
    // Refused when the person did not agree to WeChat's privacy words: then they type it.
    const chosen = await addresses.choose().catch(() => undefined)
    if (chosen === undefined) return open(newForm())
    if (chosen === null) return
    const { address, problems } = checkAddress(chosen)
    if (hasProblems(problems)) open({ begin: newDraft(chosen), kind: 'new', isChecked: true })
    else onTaken(address)
  }
  return addresses.canChoose ? () => void take() : null
}
