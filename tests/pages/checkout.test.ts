import { type Fen, fen } from '@contract/money'
import { buyerAccount, openBuyer, refused, sentTo } from '../support/buyer-phone'
import { sampleQuote, sampleQuoteLine, sampleSeller, sampleSizes } from '../support/goods-samples'
import { sampleAddress, samplePage } from '../support/order-samples'
import type { MountedApp } from '../support/pages/mount-app'
import type { PageRequest } from '../support/pages/requests'

const path = 'buyer/pages/checkout/index'
const orderPath = 'buyer/pages/order/index'
const payPath = 'sandbox/pages/pay/index'
const sizeId = sampleSizes[1].id
const query = { size: sizeId, quantity: '1' }
const payBy = '2099-01-01T00:00:00.000Z'
const payment = { timeStamp: '1', nonceStr: 'n', package: 'prepay_id=p1', signType: 'RSA', paySign: 's' }

interface OrderBody {
  readonly id: string
  readonly note: string
  readonly expectedTotalFen: Fen
  readonly expectedRecommender: string | null
  readonly dropsRecommender: boolean
  readonly address: typeof sampleAddress
}

let app: MountedApp
let answers: Record<string, (request: PageRequest) => unknown>

beforeEach(() => {
  answers = {
    'POST /quotes': () => sampleQuote(),
    'POST /orders': ({ body }) => ({ id: (body as OrderBody).id, state: 'placed', totalFen: 25600, payBy }),
    'POST /orders/{id}/payment': () => payment,
    'POST /orders/{id}/payment-check': () => ({ state: 'paid' }),
    'GET /orders/{id}': ({ path: asked }) => samplePage({ id: asked.split('/').at(-1) ?? '' }),
  }
})
afterEach(() => app.unmount())

const noNetwork = () => {
  throw new Error('no network')
}
const placed = () => sentTo(app, 'POST /orders').map(({ body }) => body as OrderBody)
const draft = () => localStorage.getItem(`shupu:checkout:${buyerAccount}`)

async function open(stored: Readonly<Record<string, string>> = {}, asked: Readonly<Record<string, string>> = query): Promise<void> {
  app = await openBuyer({ path, query: asked, stored, answers: proxied() })
}

/** Answers may be changed while the page is open. */
function proxied() {
  return Object.fromEntries(Object.keys(answers).map((address) => [address, (request: PageRequest) => answers[address]?.(request)]))
}

async function payInSandbox(button = '付款'): Promise<void> {
  await app.tap({ text: '微信支付' })
  await app.until(() => app.path() === payPath)
  await app.settle()
  await app.tap({ text: button, role: 'button' })
  await app.until(() => app.path() === orderPath)
}

test('one request: address, goods, when it is sent, who recommended it, the sums, and what can go back', async () => {
  await open()
  const shown = [
    '陈敏',
    '138 **** 6021',
    '广东省广州市海珠区新港西路 135 号 602',
    '凤凰单丛 蜜兰香',
    '48 小时内发出',
    '小林',
    '收到 7 天内可以退，不用说理由',
  ]
  for (const words of shown) expect(app.text()).toContain(words)
  expect(app.findAll({ label: '256 元' }).length).toBeGreaterThan(1)
  expect(app.requests.map((request) => request.path)).toEqual(['/api/quotes'])
})

test('paying places one order as it was shown, then leads to its page', async () => {
  await open()
  await payInSandbox()
  expect(placed()).toMatchObject([
    { address: sampleAddress, note: '', expectedTotalFen: 25600, expectedRecommender: sampleSeller.sellerId, dropsRecommender: false },
  ])
  expect(window.location.search).toBe(`?id=${placed()[0]?.id}`)
  expect(draft()).toBeNull()
})

test('a double tap places once', async () => {
  await open()
  const button = app.find({ text: '微信支付' })
  button.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  button.dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await app.until(() => app.path() === payPath)
  expect(placed()).toHaveLength(1)
})

test('an answer that got lost: the same order is sent again under the same id', async () => {
  await open()
  answers['POST /orders'] = noNetwork
  await app.tap({ text: '微信支付' })
  expect(app.text()).toContain('没有收到回信。再点一次，不会多下一单。')
  answers['POST /orders'] = ({ body }) => ({ id: (body as OrderBody).id, state: 'placed', totalFen: 25600, payBy })
  await payInSandbox()
  expect(placed()).toHaveLength(2)
  expect(placed()[1]).toEqual(placed()[0])
})

test('the app was closed meanwhile: the checkout of the same goods goes on under the same id', async () => {
  await open()
  answers['POST /orders'] = noNetwork
  await app.tap({ text: '微信支付' })
  const [before] = placed()
  const kept = { [`shupu:checkout:${buyerAccount}`]: draft() ?? '' }
  app.unmount()
  await open(kept)
  await app.tap({ text: '微信支付' })
  expect(placed()).toEqual([before])
})

test('what was placed by a lost sending and changed since leads to that order, and nothing is paid', async () => {
  await open()
  answers['POST /orders'] = noNetwork
  await app.tap({ text: '微信支付' })
  await app.tap({ label: '不是小林推荐的' })
  answers['POST /orders'] = () => refused({ code: 'id-conflict' })
  answers['POST /orders/{id}/payment-check'] = () => ({ state: 'placed' })
  await app.tap({ text: '微信支付' })
  await app.until(() => app.path() === orderPath)
  expect(new Set(placed().map(({ id }) => id)).size).toBe(1)
  expect(sentTo(app, 'POST /orders/{id}/payment')).toHaveLength(0)
})

test('what was placed before and closed for want of payment is ordered anew under another id', async () => {
  await open()
  let times = 0
  answers['POST /orders'] = ({ body }) => {
    times += 1
    return { id: (body as OrderBody).id, state: times === 1 ? 'cancelled' : 'placed', totalFen: 25600, payBy }
  }
  await payInSandbox()
  expect(new Set(placed().map(({ id }) => id)).size).toBe(2)
})

test('dropping the recommender names nobody on this order; it can be put back', async () => {
  await open()
  await app.tap({ label: '不是小林推荐的' })
  expect(app.text()).toContain('不写推荐人')
  await app.tap({ text: '放回去' })
  expect(app.has({ label: '不是小林推荐的' })).toBe(true)
  await app.tap({ label: '不是小林推荐的' })
  await payInSandbox()
  expect(placed()).toMatchObject([{ dropsRecommender: true, expectedRecommender: sampleSeller.sellerId }])
})

test('without a recommender there is no row for one', async () => {
  answers['POST /quotes'] = () => sampleQuote({ recommender: null })
  await open()
  expect(app.text()).not.toContain('推荐人')
})

test('a note is kept however its sheet is left, also after leaving the page', async () => {
  await open()
  await app.tap({ text: '留言' })
  await app.input({ selector: 'textarea' }, '楼下有门禁')
  await app.tap({ label: '关上' })
  expect(app.text()).toContain('楼下有门禁')
  const kept = { [`shupu:checkout:${buyerAccount}`]: draft() ?? '' }
  app.unmount()
  await open(kept)
  expect(app.text()).toContain('楼下有门禁')
  await payInSandbox()
  expect(placed()).toMatchObject([{ note: '楼下有门禁' }])
})

describe('refusals stand where they belong, with what is so now', () => {
  test('the total changed', async () => {
    await open()
    answers['POST /orders'] = () => refused({ code: 'total-changed' })
    answers['POST /quotes'] = () => sampleQuote({ lines: [sampleQuoteLine({ unitFen: fen(26600) })] })
    await app.tap({ text: '微信支付' })
    expect(app.text()).toMatch(/一共[\s\S]*价格刚刚变了，这是现在的。/)
    expect(app.text()).toContain('有变动，看过再付')
    expect(app.has({ label: '266 元' })).toBe(true)
    answers['POST /orders'] = ({ body }) => ({ id: (body as OrderBody).id, state: 'placed', totalFen: 26600, payBy })
    await payInSandbox()
    expect(placed().map(({ expectedTotalFen }) => expectedTotalFen)).toEqual([25600, 26600])
  })

  test('the recommender changed', async () => {
    await open()
    answers['POST /orders'] = () => refused({ code: 'recommender-changed' })
    answers['POST /quotes'] = () => sampleQuote({ recommender: { ...sampleSeller, sellerId: '01kbzz00000000000000000s02', name: '阿梅' } })
    await app.tap({ text: '微信支付' })
    expect(app.text()).toContain('推荐人变了，现在是阿梅。')
    expect(app.has({ label: '不是阿梅推荐的' })).toBe(true)
  })

  test('nobody recommends it any more', async () => {
    await open()
    answers['POST /orders'] = () => refused({ code: 'recommender-changed' })
    answers['POST /quotes'] = () => sampleQuote({ recommender: null })
    await app.tap({ text: '微信支付' })
    expect(app.text()).toContain('推荐人变了，现在没有推荐人。')
  })

  test('the last pieces went to somebody else: one tap takes what is left', async () => {
    await open({}, { size: sizeId, quantity: '3' })
    answers['POST /orders'] = () => refused({ code: 'out-of-stock' })
    answers['POST /quotes'] = ({ body }) => {
      const [line] = (body as { readonly lines: readonly { readonly quantity: number }[] }).lines
      const quantity = line?.quantity ?? 0
      return sampleQuote({ lines: [sampleQuoteLine({ quantity, left: 1, problem: quantity > 1 ? 'out-of-stock' : null })] })
    }
    await app.tap({ text: '微信支付' })
    expect(app.text()).toContain('只剩 1 件了')
    expect(app.find({ text: '微信支付', role: 'button' }).getAttribute('aria-disabled')).toBe('true')
    await app.tap({ text: '改成 1 件' })
    expect(app.text()).toContain('× 1')
    expect(app.find({ text: '微信支付', role: 'button' }).getAttribute('aria-disabled')).toBeNull()
  })

  test('a size that is no longer sold can be taken out, and the bag knows', async () => {
    const other = sampleQuoteLine({ sizeId: '01kbzz0000000000000000sz09', sizeName: '500 g' })
    const inBag = [sampleQuoteLine(), other].map(({ problem, left, amountFen, returnRule, ...line }) => line)
    answers['POST /quotes'] = ({ body }) => {
      const { lines } = body as { readonly lines: readonly { readonly sizeId: string }[] }
      const gone = sampleQuoteLine({ problem: 'not-on-sale', left: 0 })
      return sampleQuote({ lines: lines.map((line) => (line.sizeId === sizeId ? gone : other)) })
    }
    await open({ [`shupu:bag:${buyerAccount}`]: JSON.stringify(inBag) }, {})
    expect(app.text()).toContain('暂时不卖了')
    await app.tap({ text: '移出' })
    expect(app.text()).not.toContain('暂时不卖了')
    expect(JSON.parse(localStorage.getItem(`shupu:bag:${buyerAccount}`) ?? '[]')).toMatchObject([{ sizeId: other.sizeId }])
  })

  test('a place that is not served', async () => {
    answers['POST /quotes'] = () => sampleQuote({ isRegionServed: false, address: { ...sampleAddress, province: '西藏自治区' } })
    await open()
    expect(app.text()).toContain('西藏自治区暂时送不到，换一个地址。')
    expect(app.find({ text: '微信支付', role: 'button' }).getAttribute('aria-disabled')).toBe('true')
  })
})

describe('the address form', () => {
  const field = (index: number) => app.findAll({ selector: 'input' })[index] ?? app.find({ selector: 'input' })

  async function openForm(): Promise<void> {
    answers['POST /quotes'] = ({ body }) => sampleQuote({ address: (body as { readonly address: typeof sampleAddress | null }).address })
    await open()
    await app.tap({ text: '微信支付' })
    expect(app.text()).toContain('先填收货地址，再付款。')
  }

  test('says what is wrong with which field and keeps what was pasted', async () => {
    await openForm()
    await app.input(field(0), '陈敏')
    await app.input(field(1), '138 0000 60211234')
    await app.input(field(2), '火星')
    await app.tap({ text: '用这个地址' })
    expect(app.text()).toContain('要 11 位手机号')
    expect(app.text()).toContain('写省、市或自治区的名字，如 广东省')
    expect(app.text()).toContain('要填上这一项')
    expect((field(1) as HTMLInputElement).value).toBe('138 0000 60211234')
    await app.tap({ label: '关上' })
    await app.tap({ text: '填收货地址' })
    expect((field(0) as HTMLInputElement).value).toBe('陈敏')
  })

  test('takes an address as people paste it, asks what it costs there, and orders to it', async () => {
    await openForm()
    const typed = [' 陈敏 ', '+86 138-0000-6021', '广东', '广州市', '', '新港西路 135 号  602 ']
    for (const [index, value] of typed.entries()) await app.input(field(index), value)
    await app.tap({ text: '用这个地址' })
    const address = { name: '陈敏', phone: '13800006021', province: '广东省', city: '广州市', district: '', detail: '新港西路 135 号 602' }
    expect(sentTo(app, 'POST /quotes').at(-1)?.body).toMatchObject({ address })
    await payInSandbox()
    expect(placed()).toMatchObject([{ address }])
  })
})

test('from the bag: everything leaves it when the order is placed, not before', async () => {
  const bagKey = `shupu:bag:${buyerAccount}`
  const { problem, left, amountFen, returnRule, ...line } = sampleQuoteLine()
  answers['POST /orders'] = () => refused({ code: 'total-changed' })
  await open({ [bagKey]: JSON.stringify([line]) }, {})
  await app.tap({ text: '微信支付' })
  expect(JSON.parse(localStorage.getItem(bagKey) ?? '[]')).toHaveLength(1)
  answers['POST /orders'] = ({ body }) => ({ id: (body as OrderBody).id, state: 'placed', totalFen: 25600, payBy })
  await app.tap({ text: '微信支付' })
  await app.until(() => app.path() === payPath)
  expect(JSON.parse(localStorage.getItem(bagKey) ?? '[]')).toHaveLength(0)
})

test('a cancelled payment leads to the order, which waits', async () => {
  answers['POST /orders/{id}/payment-check'] = () => ({ state: 'placed' })
  await open()
  await payInSandbox('取消')
  expect(placed()).toHaveLength(1)
})

test('WeChat did not answer: the order is there, and its page says why it is not paid', async () => {
  answers['POST /orders/{id}/payment'] = () => refused({ code: 'wechat-unavailable' }, 503)
  await open()
  await app.tap({ text: '微信支付' })
  await app.until(() => app.path() === orderPath)
  await app.settle()
  expect(app.text()).toContain('微信那边没有回应，过一会儿再试。')
})

test('fresh food among the goods is named before paying', async () => {
  const lines = [
    sampleQuoteLine(),
    sampleQuoteLine({ sizeId: '01kbzz0000000000000000sz09', name: { zh: '脐橙', en: 'Oranges' }, returnRule: 'fresh' }),
  ]
  answers['POST /quotes'] = () => sampleQuote({ lines })
  await open()
  expect(app.text()).toContain('收到 7 天内可以退；脐橙是鲜货，不支持无理由退')
})

test('without a network the page says so and asks again; nothing to check out leads to the shop', async () => {
  answers['POST /quotes'] = noNetwork
  await open()
  expect(app.text()).toContain('没有网络')
  answers['POST /quotes'] = () => sampleQuote()
  await app.tap({ text: '再试一次' })
  expect(app.text()).toContain('凤凰单丛 蜜兰香')
  app.unmount()
  await open({}, {})
  expect(app.text()).toContain('没有要结算的东西')
})
