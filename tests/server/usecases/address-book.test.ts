import { createUlid } from '../../../contract/ids'
import { limits } from '../../../contract/limits'
import { createStory, type Story, type StoryPerson } from '../../support/story'
import { address, oneOf } from '../../support/story-person'

let story: Story
let chen: StoryPerson
beforeAll(async () => {
  story = await createStory()
})
beforeEach(async () => {
  chen = await story.person(`chen-${createUlid(Date.now())}`)
})
afterAll(() => story.close())

const at = (detail: string) => ({ ...address, detail })
const detailsOf = async (person: StoryPerson) => (await person.addressBook()).map((item) => item.address.detail)

describe('writing an address down', () => {
  it('makes the first one the default, and a later one only when it is said so', async () => {
    await chen.keepsAddress(at('家 1 号'))
    story.clock.advance({ seconds: 1 })
    await chen.keepsAddress(at('公司 2 号'))
    expect((await chen.addressBook()).map((item) => [item.address.detail, item.isDefault])).toEqual([
      ['家 1 号', true],
      ['公司 2 号', false],
    ])
    await chen.keepsAddress(at('爸妈 3 号'), { isDefault: true })
    expect((await chen.addressBook()).map((item) => [item.address.detail, item.isDefault])).toEqual([
      ['爸妈 3 号', true],
      ['公司 2 号', false],
      ['家 1 号', false],
    ])
  })

  it('keeps one, however often it is sent, also at the same moment', async () => {
    const id = createUlid(Date.now())
    await Promise.all(Array.from({ length: 5 }, () => chen.keepsAddress(at('家 1 号'), { id })))
    expect(await detailsOf(chen)).toEqual(['家 1 号'])
  })

  it('keeps one default when two become it at the same moment', async () => {
    await Promise.all(['1 号', '2 号', '3 号'].map((detail) => chen.keepsAddress(at(detail), { isDefault: true })))
    expect((await chen.addressBook()).filter((item) => item.isDefault)).toHaveLength(1)
  })

  it('changes the one of this id, which stays the default', async () => {
    const { id } = await chen.keepsAddress(at('家 1 号'))
    await chen.keepsAddress(at('家 11 号'), { id })
    expect(await chen.addressBook()).toEqual([{ id, address: at('家 11 号'), isDefault: true, unservedRegion: null }])
  })

  it('ends at the limit; changing one still works, and removing one makes room', async () => {
    const ids: string[] = []
    for (let number = 0; number < limits.addressesPerPerson; number += 1) ids.push((await chen.keepsAddress(at(`${number} 号`))).id)
    const body = { address: at('再一个'), isDefault: false }
    const params = { id: createUlid(Date.now()) }
    expect(await chen.refused('saveAddress', { params, body })).toEqual({ code: 'address-book-full', limit: limits.addressesPerPerson })
    await chen.keepsAddress(at('改过的'), { id: ids[3] })
    await chen.removesAddress(ids[5] ?? '')
    await chen.call('saveAddress', { params, body })
    expect(await detailsOf(chen)).toHaveLength(limits.addressesPerPerson)
  })

  it.each([
    ['no phone', { phone: '' }, 'address.phone'],
    ['a landline', { phone: '020-84112828' }, 'address.phone'],
    ['an emoji flood for a name', { name: '😀😀😀' }, 'address.name'],
    ['an emoji flood for a street', { detail: '🏠'.repeat(20) }, 'address.detail'],
    ['a street that never ends', { detail: '路'.repeat(limits.addressDetailLength + 1) }, 'address.detail'],
    ['no province', { province: ' ' }, 'address.province'],
  ])('refuses %s by its field', async (_, change, path) => {
    const body = { address: { ...address, ...change }, isDefault: false }
    const refusal = await chen.refused('saveAddress', { params: { id: createUlid(Date.now()) }, body })
    expect(refusal.code === 'invalid-input' && refusal.fields.map((field) => field.path)).toContain(path)
    expect(await chen.addressBook()).toEqual([])
  })
})

describe('the default', () => {
  it('can be chosen, twice too', async () => {
    await chen.keepsAddress(at('家 1 号'))
    const { id } = await chen.keepsAddress(at('公司 2 号'))
    await chen.choosesAddress(id)
    await chen.choosesAddress(id)
    expect(await detailsOf(chen)).toEqual(['公司 2 号', '家 1 号'])
  })

  it('passes to the newest of the others when it is removed; removing twice is once', async () => {
    const { id } = await chen.keepsAddress(at('家 1 号'))
    await chen.keepsAddress(at('公司 2 号'))
    story.clock.advance({ seconds: 1 })
    await chen.keepsAddress(at('爸妈 3 号'))
    await chen.removesAddress(id)
    await chen.removesAddress(id)
    expect((await chen.addressBook()).map((item) => [item.address.detail, item.isDefault])).toEqual([
      ['爸妈 3 号', true],
      ['公司 2 号', false],
    ])
  })

  it('comes back with what is put back', async () => {
    const { id } = await chen.keepsAddress(at('家 1 号'))
    await chen.keepsAddress(at('公司 2 号'))
    await chen.removesAddress(id)
    await chen.keepsAddress(at('家 1 号'), { id, isDefault: true })
    expect(await detailsOf(chen)).toEqual(['家 1 号', '公司 2 号'])
  })

  it('is what a checkout begins with, before the address of the last order', async () => {
    const tea = await story.goods()
    const body = { lines: [...oneOf(tea)], address: null, dropsRecommender: false }
    expect((await chen.call('quoteOrder', { body })).address).toBeNull()
    await chen.orders(oneOf(tea))
    expect((await chen.call('quoteOrder', { body })).address).toEqual(address)
    await chen.keepsAddress(at('家 1 号'))
    expect((await chen.call('quoteOrder', { body })).address).toEqual(at('家 1 号'))
  })
})

it('is nobody else’s: to them the address does not exist', async () => {
  const { id } = await chen.keepsAddress(at('家 1 号'))
  const other = await story.person('other')
  const unknown = { code: 'not-found', what: 'address' }
  expect(await other.addressBook()).toEqual([])
  expect(await other.refused('removeAddress', { params: { id } })).toEqual(unknown)
  expect(await other.refused('chooseDefaultAddress', { params: { id } })).toEqual(unknown)
  expect(await other.refused('saveAddress', { params: { id }, body: { address, isDefault: false } })).toEqual(unknown)
  expect(await other.refused('chooseDefaultAddress', { params: { id: createUlid(Date.now()) } })).toEqual(unknown)
  expect(await detailsOf(chen)).toEqual(['家 1 号'])
})

describe('where HQ does not ship', () => {
  beforeEach(() => story.settings({ unservedProvinces: ['西藏自治区'], unservedCities: ['三沙市'] }))
  afterEach(() => story.settings({ unservedProvinces: [], unservedCities: [] }))
  const lhasa = { ...address, province: '西藏自治区', city: '拉萨市', district: '城关区' }

  it('is named in the book, whose address stays', async () => {
    await chen.keepsAddress(lhasa)
    expect((await chen.addressBook()).map((item) => item.unservedRegion)).toEqual(['西藏自治区'])
  })

  it('is named while the regions are chosen, before the address is whole', async () => {
    const { regions: provinces } = await chen.call('listRegions', { query: {} })
    expect(provinces.filter((region) => !region.isServed).map(({ name }) => name)).toEqual(['西藏自治区'])
    const { regions: cities } = await chen.call('listRegions', { query: { province: '海南省' } })
    expect(cities.filter((region) => !region.isServed).map(({ name }) => name)).toEqual(['三沙市'])
    const { regions: districts } = await chen.call('listRegions', { query: { province: '西藏自治区', city: '拉萨市' } })
    expect(districts.every((region) => !region.isServed)).toBe(true)
  })

  it('is named in what was read out of pasted text, before it is whole', async () => {
    const answer = await chen.call('readAddress', { body: { text: '西藏' } })
    expect(answer).toMatchObject({ unservedRegion: '西藏自治区', address: { province: '西藏自治区', phone: '' } })
  })

  it('refuses an order by the city, however it is spelled', async () => {
    const tea = await story.goods()
    const order = (place: object) => ({
      body: {
        id: createUlid(Date.now()),
        lines: [...oneOf(tea)],
        address: { ...address, ...place },
        note: '',
        expectedTotalFen: 12_800,
        expectedRecommender: null,
        dropsRecommender: false,
      },
    })
    const refused = { code: 'region-not-served', region: '三沙市' }
    expect(await chen.refused('placeOrder', order({ province: '海南省', city: '三沙市', district: '西沙区' }))).toEqual(refused)
    expect(await chen.refused('placeOrder', order({ province: '海南', city: '三沙', district: '' }))).toEqual(refused)
    expect(await chen.refused('placeOrder', order({ province: '西藏', city: '拉萨', district: '' }))).toMatchObject({
      region: '西藏自治区',
    })
    await chen.call('placeOrder', order({ province: '海南省', city: '海口市', district: '龙华区' }))
  })
})

it('knows no place that does not exist', async () => {
  const unknown = { code: 'not-found', what: 'region' }
  expect(await chen.refused('listRegions', { query: { province: '火星省' } })).toEqual(unknown)
  expect(await chen.refused('listRegions', { query: { province: '广东省', city: '杭州市' } })).toEqual(unknown)
})

it('reads what is pasted, keeps nothing of it, and refuses a book', async () => {
  expect(await chen.pastes('陈敏 13800006021 广东省广州市海珠区新港西路135号')).toEqual({
    ...{ name: '陈敏', phone: '13800006021', province: '广东省', city: '广州市', district: '海珠区', detail: '新港西路135号' },
  })
  expect(story.logLines.join()).not.toMatch(/陈敏|13800006021|新港西路/)
  expect(await chen.refused('readAddress', { body: { text: '长'.repeat(limits.pastedAddressLength + 1) } })).toMatchObject({
    code: 'invalid-input',
    fields: [{ path: 'text' }],
  })
})
