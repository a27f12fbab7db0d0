import { createUlid } from '@contract/ids'
import { useRef } from 'react'
import { NetworkError } from './http'
import { useWrite, type Write } from './use-write'

/** A write under an id of its own, which stays the same while no answer came: sent again with the same content, it is done once. */
export function useWriteOnce<Input extends readonly unknown[], Answer>(
  write: (id: string, ...input: Input) => Promise<Answer>,
): Write<Input, Answer> {
  const sent = useRef<{ readonly id: string; readonly content: string } | null>(null)
  return useWrite(async (...input: Input) => {
    const content = JSON.stringify(input)
    if (sent.current?.content !== content) sent.current = { id: createUlid(Date.now()), content }
    try {
      const answer = await write(sent.current.id, ...input)
      sent.current = null
      return answer
    } catch (error) {
      if (!(error instanceof NetworkError)) sent.current = null
      throw error
    }
  })
}
