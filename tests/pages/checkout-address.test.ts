import { sentTo } from '../support/buyer-phone'
import { goodServer, type OpenOptions, openCheckout, payInSandbox, placedOrders } from '../support/checkout-page'
import { sampleQuote } from '../support/goods-samples'
import type { sampleAddress } from '../support/order-samples'
import type { MountedApp } from '../support/pages/mount-app'

let app: MountedApp
let server: ReturnType<typeof goodServer>

beforeEach(() => {
  server = goodServer()
})
afterEach(() => app.unmount())

async function open(options?: OpenOptions): Promise<void> {
  app = await openCheckout(server, options)
}

const field = (index: number) => app.findAll({ selector: 'input' })[index] ?? app.find({ selector: 'input' })

async function openForm(): Promise<void> {
  server['POST /quotes'] = ({ body }) => sampleQuote({ address: (body as { readonly address: typeof sampleAddress | null }).address })
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
  await payInSandbox(app)
  expect(placedOrders(app)).toMatchObject([{ address }])
})
