import { refuse } from '../domain/refused'
import type { Context } from '../ports'
import { unavailable } from './unavailable'

/** Lets words through that stand beside a person's name for everybody to read; WeChat judges them before they are kept. */
export async function requireFitWords(
  context: Context,
  personId: string,
  words: readonly string[],
  code: 'words-unusable' | 'name-unusable' = 'words-unusable',
): Promise<void> {
  const content = words.filter((each) => each !== '').join('\n')
  if (content === '') return
  const { openid } = await context.read.people.get(personId)
  for (let start = 0; start < content.length; start += mostAtOnce) {
    const part = content.slice(start, start + mostAtOnce)
    const verdict = await context.content.checkText({ openid, content: part, scene: 'profile' }).catch(unavailable)
    if (verdict !== 'pass') refuse(code, {})
  }
}

/** Characters that WeChat takes in one question. */
const mostAtOnce = 2500
