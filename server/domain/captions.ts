import { createHash } from 'node:crypto'

/* HQ's captions: several texts to a tone, each with places where one of some words is chosen: '{凉了|放凉了}也甜'. */

const choice = /\{([^{}]*)\}/g

/** Why a caption can't be read; null when it can. */
export function captionProblem(text: string): string | null {
  const rest = text.replace(choice, '')
  if (/[{}]/.test(rest)) return '大括号要成对，里面不能再套'
  const choices = [...text.matchAll(choice)].map((match) => splitChoice(match[1] ?? ''))
  return choices.every((words) => words.length > 1 && words.every((word) => word.trim() !== ''))
    ? null
    : '大括号里至少写两种说法，用 | 隔开'
}

function splitChoice(text: string): readonly string[] {
  return text.split(/[|｜]/)
}

/** One of the texts, with one of the words at each of its places: always the same for the same seed, and rarely the same for two. */
export function chooseCaption(texts: readonly string[], seed: string): string | null {
  const numbers = numbersOf(seed)
  const text = texts[numbers() % Math.max(texts.length, 1)]
  if (text === undefined) return null
  return text.replace(choice, (_, words: string) => {
    const listed = splitChoice(words)
    return listed[numbers() % listed.length] ?? ''
  })
}

/** As many even numbers below 2^32 as are asked for. */
function numbersOf(seed: string): () => number {
  let asked = 0
  return () => {
    asked += 1
    return createHash('sha256').update(`${seed} ${asked}`).digest().readUInt32BE(0)
  }
}
