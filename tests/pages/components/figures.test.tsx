import { fen } from '@contract/money'
import { BarChart, chartTop } from '@/components/bar-chart'
import { Funnel } from '@/components/funnel'
import { ParcelWay } from '@/components/parcel-way'
import { Picture } from '@/components/picture'
import { Price } from '@/components/price'
import { HalfProductCard, LargeProductCard, ProductRow } from '@/components/product-card'
import { ProvenanceCard } from '@/components/provenance-card'
import { SellerStrip } from '@/components/seller-strip'
import { StatTiles } from '@/components/stat-tiles'
import { Timeline } from '@/components/timeline'
import { type Drawn, drawn } from './drawn'

let page: Drawn

afterEach(() => page.erase())

const nothing = () => undefined

test('a price has two fen digits and is read as a sum', async () => {
  page = await drawn(<Price amount={fen(128640)} size="l" />)
  expect(page.text()).toBe('1,286.40')
  expect(page.find({ label: '1,286.40 元' })).toBeTruthy()
})

test('a price below zero says so', async () => {
  page = await drawn(<Price amount={fen(-1280)} />, 'en')
  expect(page.find({ label: 'minus 12.80 yuan' })).toBeTruthy()
})

test('a card is one button that says name, price, size and the seller’s words', async () => {
  const onPress = jest.fn()
  const card = { name: '蜜兰香', picture: '/pictures/tea.jpg', priceFen: fen(12800), sizeName: '75 g 一罐', onPress }
  page = await drawn(
    <>
      <LargeProductCard {...card} words="我每天早上第一泡就是它。" />
      <HalfProductCard {...card} name="椴树蜜" note="12 月到" />
      <ProductRow {...card} name="稻花香" times="× 2" />
    </>,
  )
  expect(page.findAll({ role: 'button' }).map((button) => button.getAttribute('aria-label'))).toEqual([
    '蜜兰香, 128 元, 75 g 一罐, 我每天早上第一泡就是它。',
    '椴树蜜, 128 元, 75 g 一罐, 12 月到',
    '稻花香, 128 元, 75 g 一罐, × 2',
  ])
  await page.tap({ label: /^蜜兰香/ })
  expect(onPress).toHaveBeenCalledTimes(1)
})

test('a picture that is missing leaves its ground and loads nothing', async () => {
  page = await drawn(
    <>
      <Picture picture="" />
      <Picture picture={null} />
      <Picture picture="/pictures/tea.jpg" alt="一罐茶" isLazy={false} />
    </>,
  )
  const pictures = page.findAll({ selector: 'taro-image-core' }) as readonly (HTMLElement & { nativeProps?: { alt: string } })[]
  expect(pictures.map((picture) => [picture.getAttribute('src'), picture.nativeProps?.alt])).toEqual([['/pictures/tea.jpg', '一罐茶']])
})

test('the strip names who recommends, marks it, and explains the mark', async () => {
  const onExplain = jest.fn()
  const onOpenShop = jest.fn()
  const strip = { name: '小林', avatar: null, shopName: '小林的茶桌', words: '凉了也甜。', onExplain, onOpenShop }
  page = await drawn(<SellerStrip {...strip} />)
  expect(page.text()).toBe('小\n小林推荐\n广告\n小林的茶桌\n“凉了也甜。”')
  await page.tap({ label: '广告, 小林是本店的推荐人' })
  await page.tap({ label: '小林的茶桌' })
  expect([onExplain.mock.calls.length, onOpenShop.mock.calls.length]).toEqual([1, 1])
})

test('the strip leads nowhere where nothing can be opened', async () => {
  page = await drawn(<SellerStrip name="小林" avatar={null} shopName="小林的茶桌" words={null} onExplain={nothing} />)
  expect(page.findAll({ role: 'button' })).toHaveLength(1)
})

test('the provenance sheet shows every fact, and the report only where there is one', async () => {
  const rows = [
    { name: '批次', value: '26C-0417' },
    { name: '生产日期', value: '2026 年 4 月 17 日' },
  ]
  page = await drawn(<ProvenanceCard title="这一罐的来历" rows={rows} />)
  expect(page.text()).toBe('这一罐的来历\n批次\n26C-0417\n生产日期\n2026 年 4 月 17 日')
  const onOpen = jest.fn()
  await page.draw(<ProvenanceCard title="这一罐的来历" rows={rows} report={{ label: '检验报告', onOpen }} />)
  await page.tap({ label: '检验报告' })
  expect(onOpen).toHaveBeenCalled()
})

test('the timeline leaves out what is not said', async () => {
  const steps = [
    { key: '1', title: '到达广州', text: '', time: '今天 07:52' },
    { key: '2', title: '已付款', text: '微信支付 ¥372.00', time: '昨天 10:04' },
  ]
  page = await drawn(<Timeline steps={steps} isUnderWay />)
  expect(page.text()).toBe('到达广州\n今天 07:52\n已付款\n昨天 10:04\n微信支付 ¥372.00')
})

test('the parcel’s way has its truck where the parcel is', async () => {
  page = await drawn(<ParcelWay places={['潮州', '揭阳', '海珠']} at={1} label="包裹在揭阳" />)
  expect(page.text()).toBe('潮州\n揭阳\n海珠')
  expect(page.findAll({ selector: '.icon-truck-fill' })).toHaveLength(1)
  expect(page.find({ label: '包裹在揭阳' })).toBeTruthy()
})

test('tiles show counts with their unit and sums as prices', async () => {
  page = await drawn(
    <StatTiles
      tiles={[
        { label: '今天打开', value: 36, unit: '人' },
        { label: '待结算', amountFen: fen(31280) },
      ]}
    />,
  )
  expect(page.text()).toBe('今天打开\n36\n人\n待结算\n312.80')
})

describe('the funnel', () => {
  const interest = (label: string, count: number) => ({ label, count, kind: 'interest' as const })

  test('shows shares of the first step', async () => {
    page = await drawn(<Funnel steps={[interest('打开', 412), interest('看了', 268), { label: '下单', count: 37, kind: 'order' }]} />)
    expect(page.text()).toBe('打开\n412\n看了\n268\n65%\n下单\n37\n9.0%')
  })

  test('of nothing shows no shares', async () => {
    page = await drawn(<Funnel steps={[interest('打开', 0), interest('看了', 0)]} />)
    expect(page.text()).toBe('打开\n0\n看了\n0')
  })
})

describe('the chart', () => {
  const day = (on: string, amount: number) => ({ on, amountFen: fen(amount) })
  const days = [day('2026-11-22', 0), day('2026-11-23', 4560), day('2026-11-24', 5640)]

  test.each([
    [[0], 1000],
    [[999], 1000],
    [[1001], 2000],
    [[7600], 8000],
    [[8001], 10_000],
    [[123_456], 200_000],
  ])('of at most %j fen ends at %d', (amounts, top) => {
    expect(chartTop(amounts.map((amount) => day('2026-11-24', amount)))).toBe(top)
  })

  test('shows the sum, today and its scale, and says every day that brought something to readers', async () => {
    page = await drawn(<BarChart title="近 3 天" days={days} />)
    expect(page.text()).toBe('近 3 天\n¥102.00\n今天 ¥56.40\n¥60\n11/22\n11/23\n今天')
    expect(page.find({ label: '11/23 ¥45.60, 11/24 ¥56.40' })).toBeTruthy()
  })

  test('turns into a table and back', async () => {
    page = await drawn(<BarChart title="近 3 天" days={days} />)
    await page.tap({ label: '看表格' })
    expect(page.findAll({ role: 'row' }).map((row) => row.textContent)).toEqual([
      expect.stringMatching(/11 月 24 日¥56\.40$/),
      expect.stringMatching(/11 月 23 日¥45\.60$/),
      expect.stringMatching(/11 月 22 日¥0\.00$/),
    ])
    await page.tap({ label: '看图' })
    expect(page.findAll({ role: 'row' })).toEqual([])
  })
})
