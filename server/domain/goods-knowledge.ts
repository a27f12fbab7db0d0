import { captionProblem } from './captions'
import type { Reading } from './goods-values'

/* What sellers are told about goods, and given to say of them: cells with one thing a line. */

const mostQuestions = 8
const questionLength = 60
const answerLength = 200
const mostCaptions = 6
const captionLength = 200

function linesOf(text: string): readonly string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** '能放多久？没开封两年。': the question ends with its mark, the rest of the line is the answer. */
export function readQuestions(text: string): Reading<readonly { readonly question: string; readonly answer: string }[]> {
  const questions: { question: string; answer: string }[] = []
  for (const line of linesOf(text)) {
    const match = /^([^?？]+[?？])\s*(\S.*)$/.exec(line)
    if (!match) return { reason: `每行写「问题？答案」：${line.slice(0, 40)}` }
    const [, question = '', answer = ''] = match
    if ([...question].length > questionLength || [...answer].length > answerLength)
      return { reason: `问题最多 ${questionLength} 个字，答案最多 ${answerLength} 个字：${line.slice(0, 40)}` }
    questions.push({ question, answer })
  }
  return questions.length > mostQuestions ? { reason: `最多 ${mostQuestions} 条` } : { value: questions }
}

/** A text a line; in each the places where one of some words is chosen are {words|in braces}. */
export function readCaptions(text: string): Reading<readonly string[]> {
  const captions = linesOf(text)
  for (const caption of captions) {
    const problem = captionProblem(caption)
    if (problem !== null) return { reason: `${problem}：${caption.slice(0, 40)}` }
    if ([...caption].length > captionLength) return { reason: `每条最多 ${captionLength} 个字：${caption.slice(0, 40)}` }
  }
  return captions.length > mostCaptions ? { reason: `最多 ${mostCaptions} 条，一行一条` } : { value: captions }
}
