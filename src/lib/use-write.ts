import { useCallback, useRef, useState } from 'react'

export interface Write<Input extends readonly unknown[], Answer> {
  /** Null when it failed (`error` then says why) or when one is still under way: a second tap does nothing. */
  readonly run: (...input: Input) => Promise<Answer | null>
  readonly isRunning: boolean
  readonly error: unknown
  readonly clearError: () => void
}

/** A write of a page with its progress and its error; never rejects, never runs twice at once. */
export function useWrite<Input extends readonly unknown[], Answer>(write: (...input: Input) => Promise<Answer>): Write<Input, Answer> {
  const [state, setState] = useState<{ readonly isRunning: boolean; readonly error: unknown }>({ isRunning: false, error: null })
  const isUnderWay = useRef(false)
  const latest = useRef(write)
  latest.current = write
  const run = useCallback(async (...input: Input): Promise<Answer | null> => {
    if (isUnderWay.current) return null
    isUnderWay.current = true
    setState({ isRunning: true, error: null })
    try {
      const answer = await latest.current(...input)
      setState({ isRunning: false, error: null })
      return answer
    } catch (error) {
      setState({ isRunning: false, error })
      return null
    } finally {
      isUnderWay.current = false
    }
  }, [])
  const clearError = useCallback(() => setState((state) => ({ ...state, error: null })), [])
  return { run, ...state, clearError }
}
