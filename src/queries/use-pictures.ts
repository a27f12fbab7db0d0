import type { UploadAnswer, UploadPurpose } from '@contract/api/types'
import { limits } from '@contract/limits'
import { useEffect, useRef, useState } from 'react'
import { NetworkError } from '@/lib/http'
import type { ChosenPictures, PictureDevice } from '@/lib/picture-device'
import { uploadPicture } from '@/services/uploads'

export interface PickedPicture {
  /** Shows it: on this device at first, then as the API names it. */
  readonly picture: string
  /** Null until it is sent. */
  readonly id: string | null
  readonly state: 'sending' | 'waiting' | 'failed' | 'sent'
  readonly percent: number
  /** Why it failed. */
  readonly error: unknown
}

export interface Pictures {
  readonly items: readonly PickedPicture[]
  /** Of those that are sent, in order. */
  readonly sent: readonly UploadAnswer[]
  /** Some are under way, or wait for the network. */
  readonly isBusy: boolean
  readonly problem: ChosenPictures['problem']
  readonly most: number
  readonly add: () => Promise<void>
  readonly retry: (picture: string) => void
  readonly remove: (picture: string) => void
}

const pausesSeconds = [3, 8, 20, 40, 60] as const
/** Each step is a drawing of the page. */
const percentStep = 25

interface Asked {
  readonly device: PictureDevice
  readonly purpose: UploadPurpose
  readonly most?: number
  /** Sent already, kept in a draft. */
  readonly kept?: readonly UploadAnswer[]
}

type Change = (picture: string, changed: Partial<PickedPicture>) => void

/** Sends pictures; those for which the network was away go out again by themselves, with growing pauses. */
function useSending({ device, purpose }: Asked, change: Change) {
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>())
  useEffect(() => () => timers.current.forEach(clearTimeout), [])
  const send = async (picture: string, attempt = 0): Promise<void> => {
    timers.current.delete(picture)
    change(picture, { state: 'sending', percent: 0, error: null })
    let shown = 0
    const show = (percent: number) => {
      if (percent < shown + percentStep) return
      shown = percent - (percent % percentStep)
      change(picture, { percent: shown })
    }
    try {
      change(picture, asSent(await uploadPicture(device, picture, purpose, show)))
      device.forget(picture)
    } catch (error) {
      const isAway = error instanceof NetworkError
      change(picture, { state: isAway ? 'waiting' : 'failed', error })
      const pause = pausesSeconds[Math.min(attempt, pausesSeconds.length - 1)] ?? 60
      if (isAway)
        timers.current.set(
          picture,
          setTimeout(() => void send(picture, attempt + 1), pause * 1000),
        )
    }
  }
  const stopWaiting = (picture: string) => {
    clearTimeout(timers.current.get(picture))
    timers.current.delete(picture)
  }
  return { send, stopWaiting }
}

/** Pictures that a person adds to what they write: sent as they are chosen, and named by their ids when the words are. */
export function usePictures(asked: Asked): Pictures {
  const { device, most = limits.picturesPerPost, kept = [] } = asked
  const [items, setItems] = useState<readonly PickedPicture[]>(() => kept.map(asSent))
  const [problem, setProblem] = useState<Pictures['problem']>(null)
  const { send, stopWaiting } = useSending(asked, (picture, changed) =>
    setItems((all) => all.map((item) => (item.picture === picture ? { ...item, ...changed } : item))),
  )
  return {
    items,
    sent: items.flatMap(({ id, picture }) => (id === null ? [] : [{ id, address: picture }])),
    isBusy: items.some(({ state }) => state === 'sending' || state === 'waiting'),
    problem,
    most,
    add: async () => {
      const chosen = await device.choose(most - items.length)
      setProblem(chosen.problem)
      setItems((all) => [...all, ...chosen.pictures.map(asChosen)].slice(0, most))
      for (const picture of chosen.pictures) void send(picture)
    },
    retry: (picture) => {
      stopWaiting(picture)
      void send(picture)
    },
    remove: (picture) => {
      stopWaiting(picture)
      device.forget(picture)
      setItems((all) => all.filter((item) => item.picture !== picture))
    },
  }
}

function asChosen(picture: string): PickedPicture {
  return { picture, id: null, state: 'sending', percent: 0, error: null }
}

function asSent({ id, address }: UploadAnswer): PickedPicture {
  return { picture: address, id, state: 'sent', percent: 100, error: null }
}
