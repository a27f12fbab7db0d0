import { answerPrivacy, askPrivacy, type PrivacyAnswer, usePrivacy } from '@/lib/privacy'

const isAsking = () => usePrivacy.getState().isAsking

test('nobody is asked before something needs it', () => {
  expect(isAsking()).toBe(false)
})

test('several questions at once are asked once, and all get the answer', () => {
  const heard: PrivacyAnswer[] = []
  askPrivacy((answer) => heard.push(answer))
  askPrivacy((answer) => heard.push(answer))
  expect(isAsking()).toBe(true)
  answerPrivacy({ event: 'agree', buttonId: 'agree-privacy' })
  expect(heard).toEqual([1, 2].map(() => ({ event: 'agree', buttonId: 'agree-privacy' })))
  expect(isAsking()).toBe(false)
})

test('a refusal ends that question alone: the next one is asked again', () => {
  const heard: PrivacyAnswer[] = []
  askPrivacy((answer) => heard.push(answer))
  answerPrivacy({ event: 'disagree' })
  answerPrivacy({ event: 'disagree' })
  askPrivacy((answer) => heard.push(answer))
  expect([heard, isAsking()]).toEqual([[{ event: 'disagree' }], true])
  answerPrivacy({ event: 'disagree' })
})
