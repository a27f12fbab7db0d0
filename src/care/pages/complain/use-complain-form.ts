import type { ComplaintSubject, RouteAnswer } from '@contract/api/types'
import { useState } from 'react'
import { useText } from '@/lib/language'
import { complaintsText } from '@/lib/messages/complaints'
import { pagePaths } from '@/lib/page-paths'
import { refusalOf, useErrorText } from '@/lib/refusal-texts'
import { showToast } from '@/lib/toasts'
import { navigation } from '@/platform/navigation'
import { pictures as pictureDevice } from '@/platform/pictures'
import { usePictures } from '@/queries/use-pictures'
import { useOpenComplaint } from '../../queries/use-complaints'

interface Typed {
  readonly chosen: number | null
  readonly words: string
  readonly phone: string
}

export type ComplainForm = ReturnType<typeof useComplainForm>

/** What is being written, what is wrong with which part of it, and the sending. From an order or a product, that is chosen already. */
export function useComplainForm({ subjects }: RouteAnswer<'getComplaintForm'>, isFromSomewhere: boolean) {
  const text = useText(complaintsText).form
  const [typed, setTyped] = useState<Typed>({ chosen: null, words: '', phone: '' })
  const [missing, setMissing] = useState<'words' | 'phone' | null>(null)
  const write = useOpenComplaint()
  const pictures = usePictures({ device: pictureDevice, purpose: 'complaint' })
  const problem = useErrorText(write.error)
  const wrong = refusalOf(write.error, 'invalid-input')?.fields.map(({ path }) => path) ?? []
  const chosen = typed.chosen ?? (isFromSomewhere ? 0 : subjects.length - 1)
  const subject: ComplaintSubject | undefined = subjects[chosen]

  const change = (part: Partial<Typed>) => {
    setTyped({ ...typed, ...part })
    setMissing(null)
    write.clearError()
  }
  const send = async () => {
    const [words, phone] = [typed.words.trim(), typed.phone.trim()]
    const lacks = words === '' ? 'words' : phone !== '' && !/^1\d{10}$/.test(phone) ? 'phone' : null
    setMissing(lacks)
    if (lacks !== null || subject === undefined) return
    const answer = await write.run({
      about: subject.about,
      subjectId: subject.subjectId,
      words,
      phone: phone === '' ? null : phone,
      pictureIds: pictures.sent.map(({ id }) => id),
    })
    if (answer === null) return
    showToast(text.sent)
    navigation.replace(pagePaths.complaint(answer.id))
  }
  const wordsError = missing === 'words' || wrong.includes('words') ? text.wordsMissing : null
  const phoneError = missing === 'phone' || wrong.includes('phone') ? text.phoneWrong : null
  return {
    ...typed,
    chosen,
    isAboutSeller: subject?.about === 'seller',
    wordsError,
    phoneError,
    problem: wordsError === null && phoneError === null ? problem : null,
    pictures,
    isSending: write.isRunning || pictures.isBusy,
    change,
    send,
  }
}
