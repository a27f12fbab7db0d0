import type { Person } from '@contract/api/types'
import { listGraphemes } from '@contract/graphemes'
import { limits } from '@contract/limits'
import { useRef, useState } from 'react'
import { useText } from '@/lib/language'
import { accountText } from '@/lib/messages/account'
import { showToast } from '@/lib/toasts'
import { navigation } from '@/platform/navigation'
import { pictures } from '@/platform/pictures'
import { usePictures } from '@/queries/use-pictures'
import { useSaveProfile } from '../../queries/use-my-data'

function nameProblem(name: string): 'empty' | 'too-long' | null {
  if (name.trim() === '') return 'empty'
  return listGraphemes(name.trim()).length > limits.nicknameLength ? 'too-long' : null
}

export type ProfileForm = ReturnType<typeof useProfileForm>

/** The name as it is typed and the picture as it is sent; saved together, and told what is wrong only when somebody saves. */
export function useProfileForm(person: Person) {
  const text = useText(accountText).profile
  const [nickname, setNickname] = useState(person.nickname)
  const [hasTried, setTried] = useState(false)
  const [isRemoved, setRemoved] = useState(false)
  // What WeChat's own button brought; without it the device is asked.
  const given = useRef<string | null>(null)
  const device = {
    ...pictures,
    choose: async () => (given.current === null ? pictures.choose(1) : { pictures: [given.current], problem: null }),
  }
  const picked = usePictures({ device, purpose: 'avatar', most: 1 })
  const saving = useSaveProfile()
  const item = picked.items[0]
  const save = async () => {
    setTried(true)
    if (nameProblem(nickname) !== null || picked.isBusy) return
    const avatar = picked.sent[0]?.id ?? (isRemoved ? 'none' : 'keep')
    if ((await saving.run({ nickname: nickname.trim(), avatar })) === null) return
    showToast(text.saved)
    navigation.back()
  }
  return {
    nickname,
    setNickname,
    problem: hasTried ? nameProblem(nickname) : null,
    picture: item?.picture ?? (isRemoved ? null : person.avatar),
    pictureProblem: picked.problem,
    choose: async (picture: string | null) => {
      given.current = picture
      if (item !== undefined) picked.remove(item.picture)
      await picked.add()
    },
    remove: () => {
      if (item !== undefined) picked.remove(item.picture)
      setRemoved(true)
    },
    isBusy: saving.isRunning || picked.isBusy,
    error: saving.error ?? item?.error ?? null,
    save,
  }
}
