import { fen } from '@contract/money'
import { monthSheets } from '@/seller/pages/statement/month-sheets'
import { sampleMonth, samplePaid } from '../../support/seller-samples'

test('puts the lines under their months, in the order they come in', () => {
  const [november, october] = [sampleMonth(), sampleMonth({ month: '2026-10' })]
  const lines = [1, 2, 3].map((amount) => samplePaid({ index: amount, amountFen: fen(-amount) }))
  const [first, second, third] = lines as [(typeof lines)[0], (typeof lines)[0], (typeof lines)[0]]
  expect(monthSheets([november, first, second, october, third])).toEqual([
    { head: november, lines: [first, second] },
    { head: october, lines: [third] },
  ])
  expect(monthSheets([])).toEqual([])
})
