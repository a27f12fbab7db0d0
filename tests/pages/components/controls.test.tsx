import { useState } from 'react'
import { Button } from '@/components/button'
import { CheckRow } from '@/components/check-row'
import { Chip } from '@/components/chip'
import { ListRow } from '@/components/list-row'
import { Stepper } from '@/components/stepper'
import { Tabs } from '@/components/tabs'
import { TextField } from '@/components/text-field'
import { type Drawn, drawn } from './drawn'

let page: Drawn

afterEach(() => page.erase())

describe('a button', () => {
  test('answers a tap, Enter and the space bar', async () => {
    const onPress = jest.fn()
    page = await drawn(<Button label="现在买" onPress={onPress} />)
    await page.tap({ role: 'button' })
    await page.press({ role: 'button' }, 'Enter')
    await page.press({ role: 'button' }, ' ')
    await page.press({ role: 'button' }, 'a')
    expect(onPress).toHaveBeenCalledTimes(3)
  })

  test('keeps its label while busy, says so, and takes no tap', async () => {
    const onPress = jest.fn()
    page = await drawn(<Button label="微信支付" isBusy onPress={onPress} />)
    await page.tap({ role: 'button' })
    expect(onPress).not.toHaveBeenCalled()
    expect(page.text()).toBe('微信支付')
    expect(page.find({ role: 'button' }).getAttribute('aria-label')).toBe('微信支付, 正在办')
  })

  test('that is off stands beside its reason', async () => {
    const onPress = jest.fn()
    page = await drawn(<Button label="发货" isDisabled reason="先选一批" onPress={onPress} />)
    await page.tap({ role: 'button' })
    expect(onPress).not.toHaveBeenCalled()
    expect(page.text()).toBe('发货\n先选一批')
    expect(page.find({ role: 'button' }).getAttribute('aria-disabled')).toBe('true')
  })
})

describe('a stepper', () => {
  function Counter({ most }: { readonly most: number }) {
    const [value, setValue] = useState(1)
    return <Stepper value={value} onChange={setValue} most={most} />
  }

  test('goes from the least to the most and no further', async () => {
    page = await drawn(<Counter most={2} />)
    await page.tap({ label: '少一件' })
    expect(page.text()).toBe('1')
    await page.tap({ label: '多一件' })
    await page.tap({ label: '多一件' })
    expect(page.text()).toBe('2')
    expect(page.find({ label: '2 件' })).toBeTruthy()
  })
})

test('a chip says that it is chosen; a sold-out one when it returns, and can’t be chosen', async () => {
  const onPress = jest.fn()
  page = await drawn(
    <>
      <Chip label="150 g" isChosen onPress={onPress} />
      <Chip label="礼盒" isChosen={false} isSoldOut note="12 月到" onPress={onPress} />
    </>,
  )
  expect(page.find({ text: '150 g', role: 'radio' }).getAttribute('aria-checked')).toBe('true')
  await page.tap({ label: '礼盒, 12 月到' })
  expect(onPress).not.toHaveBeenCalled()
})

test('tabs say which is chosen and pass on which was tapped', async () => {
  const onChoose = jest.fn()
  const tabs = [
    { key: 'all', label: '全部' },
    { key: 'tea', label: '茶' },
  ] as const
  page = await drawn(<Tabs tabs={tabs} chosen="all" onChoose={onChoose} />)
  expect(page.findAll({ role: 'tab' }).map((tab) => tab.getAttribute('aria-selected'))).toEqual(['true', 'false'])
  await page.tap({ role: 'tab', text: '茶' })
  expect(onChoose).toHaveBeenCalledWith('tea')
})

test('a box is ticked by its whole row', async () => {
  const onChange = jest.fn()
  page = await drawn(
    <CheckRow isChecked={false} onChange={onChange}>
      我看过了，同意
    </CheckRow>,
  )
  await page.tap({ role: 'checkbox' })
  expect(onChange).toHaveBeenCalledWith(true)
})

test('a row that opens something is a button; a fact is none', async () => {
  page = await drawn(
    <>
      <ListRow label="配送" value="顺丰" isQuiet />
      <ListRow label="留言" onPress={() => undefined} />
    </>,
  )
  expect(page.findAll({ role: 'button' })).toHaveLength(1)
  expect(page.text()).toBe('配送\n顺丰\n留言')
})

describe('a field', () => {
  test('passes on what is typed', async () => {
    const onChange = jest.fn()
    page = await drawn(<TextField label="收件人" value="" onChange={onChange} maxLength={20} hint="怎么称呼" />)
    await page.type({ label: '收件人' }, '陈敏')
    expect(onChange).toHaveBeenCalledWith('陈敏')
  })

  test('says what is wrong with it, and how much room is left', async () => {
    page = await drawn(<TextField label="留言" value="你好" onChange={() => undefined} maxLength={200} isLong error="太长了" />)
    expect(page.text()).toContain('2 / 200')
    expect(page.text()).toContain('太长了')
    expect(page.findAll({ label: '留言, 太长了' })).not.toEqual([])
  })
})
