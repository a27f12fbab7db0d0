import { fen } from '@contract/money'
import type { BagLine } from '@/stores/bag'
import { startStores } from './start-stores'

function line(sizeId: string, quantity = 1): BagLine {
  const name = { zh: '凤凰单丛', en: 'Phoenix Dancong' }
  return { sizeId, productId: 'p', name, sizeName: '75 g', picture: '/pictures/tea.jpg', unitFen: fen(12800), quantity }
}

const sizes = (lines: readonly BagLine[]) => lines.map(({ sizeId, quantity }) => [sizeId, quantity])

function openBag(address = '/') {
  const { bag } = startStores(address)
  bag.openBag()
  return { ...bag, lines: () => sizes(bag.useBag.getState().lines) }
}

beforeEach(() => localStorage.clear())

test('the newest lies on top, and more of the same makes its line larger', () => {
  const { addToBag, lines } = openBag()
  addToBag(line('a', 2))
  addToBag(line('b'))
  addToBag(line('a', 3))
  expect(lines()).toEqual([
    ['a', 5],
    ['b', 1],
  ])
})

test('a line has between one and 99 pieces', () => {
  const { addToBag, changeQuantity, lines } = openBag()
  addToBag(line('a', 98))
  addToBag(line('a', 5))
  expect(lines()).toEqual([['a', 99]])
  changeQuantity('a', 0)
  expect(lines()).toEqual([['a', 1]])
})

test('a full bag takes more of what it has, and nothing new', () => {
  const { addToBag, lines } = openBag()
  for (let index = 0; index < 50; index += 1) addToBag(line(`s${index}`))
  expect(addToBag(line('new'))).toBe(false)
  expect(addToBag(line('s1'))).toBe(true)
  expect(lines()).toHaveLength(50)
})

test('what was taken out goes back where it was, once', () => {
  const { addToBag, removeFromBag, lines } = openBag()
  for (const size of ['c', 'b', 'a']) addToBag(line(size))
  const putBack = removeFromBag('b')
  expect(lines().map(([size]) => size)).toEqual(['a', 'c'])
  putBack()
  putBack()
  expect(lines().map(([size]) => size)).toEqual(['a', 'b', 'c'])
})

test('what was ordered leaves, the rest stays', () => {
  const { addToBag, takeOrdered, lines } = openBag()
  for (const size of ['c', 'b', 'a']) addToBag(line(size))
  takeOrdered(['a', 'c'])
  expect(lines()).toEqual([['b', 1]])
})

test('the bag outlives the app, and in the sandbox each person has their own', () => {
  openBag('/?as=sbx-buyer-chen').addToBag(line('a'))
  expect(openBag('/?as=sbx-buyer-mei').lines()).toEqual([])
  expect(openBag('/?as=sbx-buyer-chen').lines()).toEqual([['a', 1]])
})
