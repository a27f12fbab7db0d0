import { type Answers, answering, offline, ok, signedIn } from '../support/pages/answers'
import { type MountedApp, mountApp } from '../support/pages/mount-app'

const person = { id: '01kazz000000000000000000b1', nickname: '陈敏', avatar: '/uploads/a.webp', isHq: false, seller: null }
const brand = { name: '熟铺', phone: '400 820 0417' }

let app: MountedApp

async function open(answers: Answers = {}, language = 'zh-CN'): Promise<void> {
  const requests = answering({ 'GET /api/me': { person, brand }, 'PUT /api/me/profile': { person }, ...answers })
  app = await mountApp({ path: 'account/pages/profile/index', requests, stored: signedIn, language })
}

const saved = () => app.requests.filter(({ method }) => method === 'PUT').map(({ body }) => body)

afterEach(() => app.unmount())

test('the name is saved, emoji and all, and the picture stays', async () => {
  await open()
  await app.input({ label: '名字' }, ' 👨‍👩‍👧 陈家 ')
  await app.tap({ text: '存好' })
  expect(saved()).toEqual([{ nickname: '👨‍👩‍👧 陈家', avatar: 'keep' }])
})

test('the picture can be taken away', async () => {
  await open()
  await app.tap({ text: '不要头像' })
  await app.tap({ text: '存好' })
  expect(saved()).toEqual([{ nickname: '陈敏', avatar: 'none' }])
})

test('what is wrong with the name is said when somebody saves, and nothing is sent', async () => {
  await open()
  await app.input({ label: '名字' }, '👩‍👧'.repeat(21))
  expect(app.text()).not.toContain('最多 20 个字')
  await app.tap({ text: '存好' })
  expect(app.text()).toContain('最多 20 个字')
  await app.input({ label: /名字/ }, '  ')
  expect(app.text()).toContain('写一个名字')
  expect(saved()).toEqual([])
})

test('without a network nothing is lost, and it can be sent again', async () => {
  let isAway = true
  await open({ 'PUT /api/me/profile': () => (isAway ? offline() : ok({ person })) })
  await app.input({ label: '名字' }, '小陈')
  await app.tap({ text: '存好' })
  expect(app.text()).toContain('没有网络')
  isAway = false
  await app.tap({ text: '存好' })
  expect(saved()).toHaveLength(2)
})

test('is the same in English', async () => {
  await open({}, 'en-GB')
  expect(app.text()).toContain('Change picture')
})
