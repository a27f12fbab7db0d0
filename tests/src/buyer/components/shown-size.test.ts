import { nextBack, shownSize } from '@/buyer/components/shown-size'
import { sampleProduct, sampleSizes } from '../../../support/goods-samples'

const [small, large, gift] = sampleSizes

test('the cheapest size that can be had', () => {
  expect(shownSize(sampleProduct({ sizes: [large, small, gift] }))?.id).toBe(small.id)
  expect(shownSize(sampleProduct({ sizes: [{ ...small, stock: 0 }, large] }))?.id).toBe(large.id)
})

test('none can be had: the cheapest; there is none at all: nothing', () => {
  expect(
    shownSize(
      sampleProduct({
        sizes: [
          { ...large, stock: 0 },
          { ...small, stock: 0 },
        ],
      }),
    )?.id,
  ).toBe(small.id)
  expect(shownSize(sampleProduct({ sizes: [] }))).toBeNull()
})

test('back in the first month that anybody named', () => {
  expect(nextBack(sampleProduct({ sizes: [{ ...small, backIn: '2027-01' }, gift] }))).toBe('2026-12')
  expect(nextBack(sampleProduct({ sizes: [small] }))).toBeNull()
})
