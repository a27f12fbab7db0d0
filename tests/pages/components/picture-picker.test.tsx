import { act } from 'react'
import { PicturePicker } from '@/components/picture-picker'
import { connectApi, type TransportAnswer } from '@/lib/http'
import type { ChosenPictures, PictureDevice, PictureForm } from '@/lib/picture-device'
import { usePictures } from '@/queries/use-pictures'
import { type Drawn, drawn } from './drawn'

interface Sending {
  readonly picture: string
  readonly form: PictureForm
  readonly progress: (percent: number) => void
  readonly answer: (answer: TransportAnswer) => void
  readonly fail: () => void
}

/** A phone whose answers the test gives. */
function createDevice() {
  const sendings: Sending[] = []
  const forgotten: string[] = []
  const asked: number[] = []
  let next: ChosenPictures = { pictures: [], problem: null }
  const device: PictureDevice = {
    choose: async (most) => {
      asked.push(most)
      return next
    },
    send: (picture, form, progress) =>
      new Promise((answer, reject) => sendings.push({ picture, form, progress, answer, fail: () => reject(new Error('no answer')) })),
    forget: (picture) => void forgotten.push(picture),
  }
  const chosen = (...pictures: string[]) => {
    next = { pictures, problem: null }
  }
  const withProblem = (problem: ChosenPictures['problem']) => {
    next = { pictures: [], problem }
  }
  return { device, sendings, forgotten, asked, chosen, withProblem }
}

const id = '01kb0000000000000000000000'
const uploaded = (address = '/uploads/one.jpg', given = id) => ({ status: 200, body: { id: given, address } })
const onPreview = jest.fn()
let phone: ReturnType<typeof createDevice>
let page: Drawn
let sent: readonly { readonly id: string }[] = []
let isBusy = false

function Form({ most }: { readonly most?: number }) {
  const pictures = usePictures({ device: phone.device, purpose: 'review', ...(most ? { most } : {}) })
  sent = pictures.sent
  isBusy = pictures.isBusy
  return <PicturePicker pictures={{ ...pictures, add: () => void pictures.add() }} onPreview={onPreview} />
}

const draw = () => page.draw(<Form />)

beforeEach(async () => {
  phone = createDevice()
  onPreview.mockReset()
  connectApi({
    transport: () => Promise.reject(new Error('not asked')),
    session: { token: async () => 'session', renew: async () => 'fresh' },
  })
  page = await drawn(<Form />)
})
afterEach(() => page.erase())

async function add(...pictures: string[]) {
  phone.chosen(...pictures)
  await page.tap({ label: '加照片' })
}

async function answer(index: number, given: TransportAnswer = uploaded()) {
  phone.sendings[index]?.answer(given)
  await draw()
}

test('a picture shows at once, says how far it is, and is named when it is there', async () => {
  await add('blob:tea')
  expect(page.text()).toContain('0%')
  expect(phone.sendings[0]?.form).toMatchObject({
    path: '/uploads',
    fields: { purpose: 'review' },
    headers: { Authorization: 'Bearer session' },
  })
  act(() => phone.sendings[0]?.progress(60))
  await draw()
  expect(page.text()).toContain('50%')
  expect([sent, isBusy]).toEqual([[], true])
  await answer(0)
  expect(page.text()).not.toContain('%')
  expect([sent, isBusy]).toEqual([[{ id, address: '/uploads/one.jpg' }], false])
  expect(phone.forgotten).toEqual(['blob:tea'])
})

test('up to nine, and no more is offered than there is room for', async () => {
  await add(...['1', '2', '3', '4', '5', '6', '7'].map((name) => `blob:${name}`))
  expect(page.text()).toContain('7 / 9')
  await add('blob:8', 'blob:9')
  expect(phone.asked).toEqual([9, 2])
  expect(page.findAll({ label: '加照片' })).toEqual([])
})

test('one that is taken out is gone, also when its answer comes later', async () => {
  await add('blob:tea', 'blob:rice')
  await page.tap({ label: '移掉第 1 张照片' })
  await answer(0)
  expect(sent).toEqual([])
  expect(page.text()).toContain('1 / 9')
})

test('one that the server refuses says why and goes out again when tapped', async () => {
  await add('blob:tea')
  await answer(0, { status: 422, body: { refusal: { code: 'picture-unusable', reason: 'broken' } } })
  expect(page.text()).toContain('这张照片不完整，重新选一次。')
  await page.tap({ label: '第 1 张照片没传上，点一下再试' })
  await answer(1)
  expect(sent).toHaveLength(1)
  expect(onPreview).not.toHaveBeenCalled()
})

test('without a network they wait, say so, and go out by themselves', async () => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'], advanceTimers: true })
  await add('blob:tea')
  phone.sendings[0]?.fail()
  await draw()
  expect(page.text()).toContain('没有网络，照片会在连上网以后自己传上。')
  expect(isBusy).toBe(true)
  await act(async () => {
    await jest.advanceTimersByTimeAsync(3000)
  })
  expect(phone.sendings).toHaveLength(2)
  jest.useRealTimers()
  await answer(1)
  expect(page.text()).not.toContain('没有网络')
  expect(sent).toHaveLength(1)
})

test('a session that ended is renewed and the picture sent once more', async () => {
  await add('blob:tea')
  await answer(0, { status: 401, body: { refusal: { code: 'signed-out' } } })
  expect(phone.sendings[1]?.form.headers).toMatchObject({ Authorization: 'Bearer fresh' })
  await answer(1)
  expect(sent).toHaveLength(1)
})

test('a tap shows them large, beginning with that one', async () => {
  await add('blob:tea', 'blob:rice')
  await page.tap({ label: '第 2 张照片' })
  expect(onPreview).toHaveBeenCalledWith(['blob:tea', 'blob:rice'], 'blob:rice')
})

test('what can’t be read and what the phone forbids is said', async () => {
  phone.withProblem('unreadable')
  await page.tap({ label: '加照片' })
  expect(page.text()).toContain('换成 JPG 或 PNG')
  phone.withProblem('not-allowed')
  await page.tap({ label: '加照片' })
  expect(page.text()).toContain('没有让我们打开相册')
})
