import { type Phone, startPhone } from '../support/weapp-runner/phone'
import type { PhoneOptions } from '../support/weapp-runner/phone-state'

const dist = 'tests/support/weapp-runner/example'
let phone: Phone

async function start(options: Partial<PhoneOptions> = {}): Promise<Phone> {
  phone = await startPhone({ dist, requests: () => ({ statusCode: 200, data: { name: '茶' } }), ...options })
  return phone
}

async function tap(text: string): Promise<string> {
  phone.page().tap({ text })
  await phone.settle()
  return phone.page().text()
}

afterEach(() => phone.close())

describe('what shows', () => {
  test('is rendered from data by paths, and hidden things do not show', async () => {
    await start()
    expect(phone.page().text()).toContain('tea\nrice')
    expect(phone.page().text()).not.toContain('out of sight')
    expect(await tap('rice')).toContain('tea\nchosen')
    expect(phone.page().text()).toMatch(/\bb\n/)
  })

  test('keeps what a component changed itself until its parent gives something else', async () => {
    await start()
    expect(await tap('count 1')).toContain('count 2')
    expect(await tap('tea')).toContain('count 2')
    expect(await tap('give')).toContain('count 11')
  })

  test('is found by text, label and tag, and one that is not found names what there is', async () => {
    await start()
    expect(phone.page().find({ label: 'counter' }).tag).toBe('view')
    expect(phone.page().findAll({ tag: 'button' })).toHaveLength(2)
    expect(() => phone.page().find({ text: 'coffee' })).toThrow(/0 nodes fit text "coffee"; the page shows:\ntea/)
  })

  test('counts the bytes of each setData of the page and its components', async () => {
    await start()
    expect(phone.page().updates).toEqual([])
    await tap('count 1')
    expect(phone.page().updates).toEqual([Buffer.byteLength('{"given.count":2}')])
  })
})

describe('touching', () => {
  test('goes up the tree until something catches it', async () => {
    await start()
    expect(await tap('outer')).toContain('outer\n')
    const text = await tap('inner')
    expect(text.split('\n').filter((line) => line === 'inner')).toHaveLength(2)
  })

  test('refuses what is disabled and what nothing listens to', async () => {
    await start()
    expect(() => phone.page().tap({ text: 'off' })).toThrow('disabled')
    expect(() => phone.page().tap({ label: 'list' })).toThrow('nothing listens')
  })

  test('types into an input', async () => {
    await start()
    phone.page().input({ label: 'name' }, '小满')
    await phone.settle()
    expect(phone.page().text()).toContain('typed 小满')
    expect(phone.page().find({ tag: 'input' }).attributes.value).toBe('小满')
  })

  test('an error in a handler comes out when the phone settles, once', async () => {
    await start()
    phone.page().tap({ text: 'break' })
    await expect(phone.settle()).rejects.toThrow('broken handler')
    await phone.settle()
    phone.page().tap({ text: 'break' })
    expect(phone.takeErrors()).toHaveLength(1)
  })
})

describe('pages', () => {
  test('open with their query as it was written, and close', async () => {
    await start()
    expect(await tap('navigateTo')).toContain('second {"a":"%E8%8C%B6","b":""}')
    expect(phone.stack()).toEqual(['pages/first/index', 'pages/second/index'])
    await phone.back()
    expect(phone.stack()).toEqual(['pages/first/index'])
    expect(phone.page().text()).toContain('navigateTo:ok')
  })

  test('of tabs live on while another tab shows', async () => {
    await start()
    await tap('tea')
    expect(await tap('switchTab')).toBe('tab 1')
    await phone.tapTab('pages/first/index')
    expect(phone.page().text()).toContain('chosen')
    await phone.tapTab('pages/tab/index')
    expect(phone.page().text()).toBe('tab 2')
  })

  test('wait for timers only when time passes', async () => {
    await start({ enter: { path: 'pages/second/index' }, now: () => 1_000_000 })
    expect(phone.page().text()).not.toContain('waited')
    await phone.passTime(2999)
    expect(phone.page().text()).not.toContain('waited')
    await phone.passTime(1)
    expect(phone.page().text()).toContain('waited until 1003000')
  })

  test('are opened afresh by a card, and shown again without one', async () => {
    await start({ enter: { query: { s: 'A' }, scene: 1007 } })
    await tap('tea')
    await phone.hide()
    await phone.show()
    expect(phone.page().text()).toContain('chosen')
    await phone.hide()
    await phone.show({ path: 'pages/first/index', query: { s: 'B' }, scene: 1008 })
    expect(phone.page().text()).not.toContain('chosen')
    expect(phone.page().query).toEqual({ s: 'B' })
  })
})

describe('sharing', () => {
  test('gives the card of the button or the menu, with what WeChat adds', async () => {
    await start({ enter: { query: { s: 'A' } } })
    expect(phone.page().share({ from: 'menu' })).toEqual({
      title: 'from menu',
      path: '/pages/first/index?s=A',
      query: 's=A',
      imageUrl: null,
    })
    expect(phone.page().share({ from: 'button', target: { text: 'send' } }).title).toBe('from button')
    expect(phone.page().shareTimeline().query).toBe('s=1')
    expect(phone.page().sharing()).toEqual(['chat', 'moments'])
    await tap('navigateTo')
    expect(() => phone.page().share({ from: 'menu' })).toThrow('has no onShareAppMessage')
  })

  test('pulling down works only where the page allows it', async () => {
    await start()
    phone.page().pullDown()
    await phone.settle()
    expect(phone.page().text()).toContain('refreshed')
    await tap('switchTab')
    expect(() => phone.page().pullDown()).toThrow('enablePullDownRefresh')
  })
})

describe('WeChat', () => {
  test('logs in, and pays, fails or is cancelled as the test says', async () => {
    await start({ login: () => 'code-7' })
    expect(await tap('login')).toContain('"code":"code-7"')
    expect(await tap('requestPayment')).toContain('requestPayment:ok')
    await start({ payment: () => 'cancel' })
    expect(await tap('requestPayment')).toContain('requestPayment:fail cancel')
    await start({ payment: () => 'fail' })
    expect(await tap('requestPayment')).toContain('requestPayment:fail payment failed')
    expect(phone.calls.map(({ name }) => name)).toContain('requestPayment')
  })

  test('keeps what is stored for the next start', async () => {
    await start()
    expect(await tap('getStorage')).toContain('getStorage:fail data not found')
    await tap('setStorage')
    await start({ storage: phone.storage })
    expect(await tap('getStorage')).toContain('{"data":{"count":1}')
  })

  test('sends requests with the query in the address, and tells a failed network', async () => {
    await start()
    expect(await tap('request')).toContain('"statusCode":200')
    expect(phone.requests.map(({ path }) => path)).toEqual(['/api/things?name=%E8%8C%B6'])
    await start({
      requests: () => {
        throw new Error('no network')
      },
    })
    expect(await tap('request')).toContain('request:fail no network')
  })

  test('has no function that it does not know', async () => {
    await start()
    phone.page().tap({ text: 'sendMoney' })
    await expect(phone.settle()).rejects.toThrow('not a function')
  })

  test("refuses in Moments' single page what WeChat refuses there, and stores elsewhere", async () => {
    await start()
    await tap('setStorage')
    await start({ storage: phone.storage, enter: { scene: 1154 } })
    expect(await tap('getStorage')).toContain('data not found')
    for (const name of ['login', 'requestPayment', 'navigateTo', 'switchTab', 'chooseAddress']) {
      expect(await tap(name)).toContain(`${name}:fail`)
    }
    expect(phone.stack()).toEqual(['pages/first/index'])
  })
})
