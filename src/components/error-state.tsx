import { NetworkError } from '@/lib/http'
import { useLanguage, useText } from '@/lib/language'
import { commonText } from '@/lib/messages/common'
import { errorText, refusalOf } from '@/lib/refusal-texts'
import { signInAgain } from '@/lib/sign-in'
import { Empty } from './empty'

export interface ErrorStateProps {
  readonly error: unknown
  readonly onRetry: () => void
  /** A drawing from src/assets/drawings. */
  readonly drawing?: string
  /** In place of the common words, where the page knows what the failure means for the person. */
  readonly title?: string
  readonly words?: string
}

/** A page that could not be opened: what happened, what it means, 再试一次. */
export function ErrorState({ error, onRetry, drawing, title, words }: ErrorStateProps) {
  const text = useText(commonText)
  const language = useLanguage()
  const isOffline = error instanceof NetworkError
  if (refusalOf(error, 'signed-out') !== null) {
    const comeBack = () => void signInAgain().then(onRetry, onRetry)
    return <Empty drawing={drawing} {...text.signedOut} action={{ label: text.signIn, onPress: comeBack }} />
  }
  return (
    <Empty
      drawing={drawing}
      title={title ?? (isOffline ? text.offline.title : text.failed.title)}
      words={words ?? (isOffline ? text.offline.words : errorText(language, error))}
      action={{ label: text.retry, onPress: onRetry }}
    />
  )
}
