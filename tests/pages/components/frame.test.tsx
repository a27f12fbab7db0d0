import { View } from '@tarojs/components'
import { act } from 'react'
import { BottomBar } from '@/components/bottom-bar'
import { ErrorState } from '@/components/error-state'
import { InlineNotice } from '@/components/inline-notice'
import { PageFrame } from '@/components/page-frame'
import { SeenNotice } from '@/components/seen-notice'
import { Sheet } from '@/components/sheet'
import { NetworkError, RefusalError } from '@/lib/http'
import { hideToast, showToast } from '@/lib/toasts'
import { type Drawn, drawn, pretendFrame } from './drawn'

let page: Drawn

afterEach(() => {
  act(hideToast)
  page.erase()
})

const nothing = () => undefined

describe('the frame', () => {
  test('of a page has a title and a way back', async () => {
    const log = pretendFrame()
    page = await drawn(
      <PageFrame title="订单" bar={<BottomBar>付款</BottomBar>}>
        <View>在路上</View>
      </PageFrame>,
    )
    expect(page.text()).toBe('订单\n在路上\n付款')
    await page.tap({ label: '返回' })
    expect(log.backs).toBe(1)
    expect(log.looks).toEqual([{ title: '订单', isOverPicture: false, tabLabels: null }])
  })

  test('of a tab has no way back, and names the tabs in the language shown', async () => {
    const log = pretendFrame()
    page = await drawn(
      <PageFrame title="Me" kind="tab">
        {null}
      </PageFrame>,
      'en',
    )
    expect(page.findAll({ role: 'button' })).toEqual([])
    expect(log.looks[0]?.tabLabels).toEqual(['Shop', 'Bag', 'Orders', 'Me'])
  })

  test('of a page that draws to the edge has a disc instead of a bar, below the status bar', async () => {
    const capsule = { top: 48, left: 281, height: 32, windowWidth: 375 }
    const log = pretendFrame({ metrics: () => ({ statusBarHeight: 44, capsule }) })
    page = await drawn(
      <PageFrame title="蜜兰香" kind="custom">
        {null}
      </PageFrame>,
    )
    expect(page.text()).toBe('')
    expect(page.find({ label: '返回' }).style.top).toBe('42px')
    expect(log.looks[0]?.isOverPicture).toBe(true)
  })

  test('in Moments’ single page leads nowhere', async () => {
    pretendFrame({ isSinglePage: () => true })
    page = await drawn(
      <PageFrame title="蜜兰香" kind="custom">
        {null}
      </PageFrame>,
    )
    expect(page.findAll({ role: 'button' })).toEqual([])
  })
})

test('a toast appears on the page, and its undo takes it back once', async () => {
  pretendFrame()
  page = await drawn(
    <PageFrame title="购物袋" kind="tab">
      {null}
    </PageFrame>,
  )
  const run = jest.fn()
  await act(async () => showToast('已移出袋子', { label: '放回去', run }))
  expect(page.text()).toContain('已移出袋子')
  await page.tap({ text: '放回去', role: 'button' })
  expect(run).toHaveBeenCalledTimes(1)
  expect(page.text()).not.toContain('已移出袋子')
})

describe('a sheet', () => {
  test('is closed by its cross, its scrim and Escape, and leaves', async () => {
    const onClose = jest.fn()
    const sheet = (isOpen: boolean) => (
      <Sheet isOpen={isOpen} onClose={onClose} title="净含量" foot={<View>现在买</View>}>
        <View>150 g</View>
      </Sheet>
    )
    page = await drawn(sheet(true))
    expect(page.text()).toBe('净含量\n150 g\n现在买')
    expect(page.find({ role: 'dialog' }).getAttribute('aria-label')).toBe('净含量')
    await page.tap({ label: '关上' })
    await page.tap({ selector: '.scrim' })
    await page.press({ role: 'dialog' }, 'Escape')
    expect(onClose).toHaveBeenCalledTimes(3)
    await page.draw(sheet(false))
    await act(() => new Promise((done) => setTimeout(done, 200)))
    expect(page.text()).toBe('')
  })

  test('that is not open draws nothing', async () => {
    page = await drawn(
      <Sheet isOpen={false} onClose={nothing} title="净含量">
        150 g
      </Sheet>,
    )
    expect(page.text()).toBe('')
  })
})

describe('what went wrong', () => {
  test('without a network says so, and asks again', async () => {
    const onRetry = jest.fn()
    page = await drawn(<ErrorState error={new NetworkError('x')} onRetry={onRetry} />)
    expect(page.text()).toBe('没有网络\n连上网以后再试一次。\n再试一次')
    await page.tap({ role: 'button' })
    expect(onRetry).toHaveBeenCalledTimes(1)
  })

  test('by a refusal says what to do', async () => {
    page = await drawn(<ErrorState error={new RefusalError({ code: 'not-found', what: 'product' })} onRetry={nothing} />, 'en')
    expect(page.text()).toContain('This is no longer sold.')
  })

  test('in the page’s own words where it has them', async () => {
    page = await drawn(<ErrorState error={new NetworkError('x')} onRetry={nothing} title="快递信息没拿到" words="包裹不受影响。" />)
    expect(page.text()).toBe('快递信息没拿到\n包裹不受影响。\n再试一次')
  })

  test('is said aloud when it is an error', async () => {
    page = await drawn(<InlineNotice kind="error">这个地址暂时送不到</InlineNotice>)
    expect(page.find({ role: 'alert' }).textContent).toContain('这个地址暂时送不到')
  })
})

describe('what was seen earlier', () => {
  test('says when, while the network is away', async () => {
    page = await drawn(<SeenNotice error={new NetworkError('x')} seenAt={Date.now()} />)
    expect(page.text()).toMatch(/^没有网络，这是今天 \d\d:\d\d的内容。$/)
  })

  test('says nothing while the network is there', async () => {
    page = await drawn(<SeenNotice error={null} seenAt={Date.now()} />)
    expect(page.text()).toBe('')
  })
})
