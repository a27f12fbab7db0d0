import type { Parcel } from '@contract/api/types'
import { isSigned, parcelAnswer, parcelWay, placeName, scanWords, type Telling } from '@/buyer/pages/order/parcel-story'
import type { Language } from '@/lib/language'
import { ordersText } from '@/lib/messages/orders'
import { sampleAddress, sampleParcel, sampleScan } from '../../../../support/order-samples'

/** 24 November 2026, 09:41 in Shanghai. */
const nowMs = Date.parse('2026-11-24T01:41:00.000Z')

function telling(language: Language = 'zh'): Telling {
  return { text: ordersText[language], language, nowMs }
}

function answer(scan: Partial<Parcel['scans'][number]>, language: Language = 'zh') {
  return parcelAnswer(sampleParcel({ scans: [sampleScan(scan)] }), sampleAddress, telling(language))
}

describe('where a parcel is', () => {
  test('nothing from the courier yet: when it was handed over', () => {
    expect(parcelAnswer(sampleParcel(), sampleAddress, telling())).toEqual({ title: '发出了，等快递收走', words: '昨天 16:30 交给顺丰' })
  })

  test.each<[string, Partial<Parcel['scans'][number]>, string]>([
    ['picked up', { kind: 'picked-up', place: '潮州市' }, '在路上，快递刚收走'],
    ['in some city', {}, '在路上，到武汉了'],
    ['somewhere', { place: null }, '在路上'],
    ['out for delivery today', { kind: 'delivering', at: '2026-11-24T00:30:00.000Z' }, '正在派送，今天到'],
    ['out for delivery since yesterday', { kind: 'delivering', at: '2026-11-23T09:00:00.000Z' }, '正在派送'],
    ['signed for', { kind: 'signed' }, '快递说已经签收'],
    ['held up', { kind: 'trouble' }, '快递遇到了问题'],
  ])('%s', (_, scan, title) => {
    expect(answer(scan).title).toBe(title)
  })

  test.each([
    ['before noon: the same day', '2026-11-24T00:10:00.000Z', '在路上，估计今天到'],
    ['after noon: the next day', '2026-11-23T09:10:00.000Z', '在路上，估计今天到'],
    ['this noon: tomorrow', '2026-11-24T04:00:00.000Z', '在路上，估计明天到'],
    ['long ago: nothing is promised', '2026-11-21T02:00:00.000Z', '在路上，到广州了'],
  ])('it reached the city %s', (_, at, title) => {
    expect(answer({ place: '广州市', at }).title).toBe(title)
  })

  test('an estimate is called one', () => {
    expect(answer({ place: '广州市', at: '2026-11-24T00:10:00.000Z' }).words).toBe('今天 08:10 到了广州，照平常派送的时间估计')
  })

  test('a carrier is called as people call it, an unknown one by its code', () => {
    expect(answer({}).words).toBe('今天 07:52 更新，顺丰')
    expect(answer({}, 'en').words).toBe('Today 07:52, SF Express')
    expect(parcelAnswer(sampleParcel({ carrier: 'DBL' }), sampleAddress, telling()).words).toBe('昨天 16:30 交给DBL')
  })
})

describe('the way of a parcel', () => {
  const scans = (...places: readonly (string | null)[]) => [...places].reverse().map((place) => sampleScan({ place }))

  test('from where it left to the district it goes to', () => {
    expect(parcelWay(sampleParcel({ scans: scans('潮州市', '揭阳市', '广州市') }), sampleAddress)).toEqual({
      places: ['潮州', '揭阳', '广州', '海珠'],
      at: 2,
    })
  })

  test('many places: the first and the last ones', () => {
    const way = parcelWay(sampleParcel({ scans: scans('潮州市', '揭阳市', '汕尾市', '惠州市', '广州市') }), sampleAddress)
    expect(way).toEqual({ places: ['潮州', '惠州', '广州', '海珠'], at: 2 })
  })

  test('a place it comes back to stands where it was last', () => {
    const way = parcelWay(sampleParcel({ scans: scans('潮州市', '广州市', '潮州市') }), sampleAddress)
    expect(way).toEqual({ places: ['广州', '潮州', '海珠'], at: 1 })
  })

  test('signed for: it is at its end', () => {
    const parcel = sampleParcel({ scans: [sampleScan({ kind: 'signed', place: '广州市' }), ...scans('潮州市')] })
    expect(parcelWay(parcel, sampleAddress)).toEqual({ places: ['潮州', '广州', '海珠'], at: 2 })
    expect(isSigned(parcel)).toBe(true)
  })

  test('Beijing is a city and a province; without a district the city is the end', () => {
    const beijing = { ...sampleAddress, province: '北京市', city: '市辖区', district: '' }
    expect(parcelWay(sampleParcel({ scans: scans('潮州市', '北京市') }), beijing)).toEqual({ places: ['潮州', '北京'], at: 1 })
  })

  test('no place was named: there is nothing to draw', () => {
    expect(parcelWay(sampleParcel({ scans: scans(null) }), sampleAddress)).toBeNull()
    expect(parcelWay(sampleParcel(), sampleAddress)).toBeNull()
  })

  test('short names stay whole', () => {
    expect([placeName('沙市'), placeName('海珠区'), placeName('澄迈县')]).toEqual(['沙市', '海珠', '澄迈'])
  })
})

describe('a scan in words', () => {
  test('a headline and the rest, without brackets', () => {
    expect(scanWords(sampleScan(), telling())).toEqual({ title: '已到达武汉转运中心', text: '正在分拣' })
    expect(scanWords(sampleScan({ text: '您的包裹已由【潮州枫溪营业部】揽收' }), telling())).toEqual({
      title: '已由潮州枫溪营业部揽收',
      text: '',
    })
  })

  test('a courier that says nothing: what kind of scan it was', () => {
    expect(scanWords(sampleScan({ text: '', kind: 'delivering' }), telling())).toEqual({ title: '正在派送', text: '' })
  })

  test('in English its kind, and what the courier wrote below', () => {
    expect(scanWords(sampleScan(), telling('en'))).toEqual({ title: 'On its way', text: '快件已到达武汉转运中心，正在分拣' })
  })
})
