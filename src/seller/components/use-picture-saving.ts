import { useEffect, useRef, useState } from 'react'
import { pictureSaving } from '@/platform/picture-saving'

export interface PictureToSave {
  /** A whole address. */
  readonly address: string
  /** As a browser names the file. */
  readonly name: string
}

export interface PicturesSaving {
  /** `ended`: every picture was tried; those of `missing` did not come. */
  readonly state: 'idle' | 'saving' | 'refused' | 'stopped' | 'ended'
  readonly saved: number
  readonly total: number
  readonly missing: number
  /** Saves what is not saved yet. Answers whether all of them are. */
  readonly save: () => Promise<boolean>
  readonly stop: () => void
  /** Opens the phone's settings after a refusal, and goes on when the album is open; null where there are none. */
  readonly openSettings: (() => Promise<boolean>) | null
}

const tries = 2

/** A picture that did not come is asked for once more by itself: on the way it is mostly the network. */
async function saveOne({ address, name }: PictureToSave): Promise<'saved' | 'refused' | 'failed'> {
  for (let attempt = 1; attempt < tries; attempt += 1) {
    const end = await pictureSaving.save(address, name)
    if (end !== 'failed') return end
  }
  return await pictureSaving.save(address, name)
}

/** Puts pictures into the album one after another, in their order; can be stopped, and goes on with what is missing. Other pictures start over. */
export function usePictureSaving(pictures: readonly PictureToSave[], onSaved: (address: string) => void): PicturesSaving {
  const key = pictures.map(({ address }) => address).join(' ')
  const [saved, setSaved] = useState<ReadonlySet<string>>(new Set())
  const [held, setHeld] = useState<{ readonly key: string; readonly state: PicturesSaving['state'] }>({ key, state: 'idle' })
  const setState = (state: PicturesSaving['state']) => setHeld({ key, state })
  const round = useRef(0)
  useEffect(() => {
    const rounds = round
    return () => {
      rounds.current += 1
    }
  }, [])
  const missing = pictures.filter(({ address }) => !saved.has(address))

  const save = async () => {
    round.current += 1
    const mine = round.current
    setState('saving')
    let left = missing.length
    for (const picture of missing) {
      const end = await saveOne(picture)
      if (end === 'saved') {
        left -= 1
        onSaved(picture.address)
        setSaved((all) => new Set([...all, picture.address]))
      }
      if (round.current !== mine) return false
      if (end === 'refused') {
        setState('refused')
        return false
      }
    }
    setState('ended')
    return left === 0
  }
  const stop = () => {
    round.current += 1
    setState('stopped')
  }
  const { openSettings } = pictureSaving
  const goOn = async () => (openSettings !== null && (await openSettings()) ? await save() : false)
  return {
    state: held.key === key ? held.state : 'idle',
    saved: pictures.length - missing.length,
    total: pictures.length,
    missing: missing.length,
    save,
    stop,
    openSettings: openSettings && goOn,
  }
}
