import { chooseBatch, draftProblem, mostPieces, parcelOf, type ShelfLine, startDraft, takenBatches } from '@/hq/components/ship-draft'
import { earlyBatch, honeyLine, lateBatch, sampleHqPage, teaBatch, teaLine } from '../../../support/hq-samples'

const jars: ShelfLine = { lineId: honeyLine.id, left: 2, batches: [earlyBatch, lateBatch] }

test('a parcel starts with all that is left: from the batch that expires first, or from several where it alone does not do', () => {
  expect(startDraft(sampleHqPage()).lines).toEqual([
    { lineId: teaLine.id, batchId: teaBatch.id, quantity: 3 },
    { lineId: honeyLine.id, batchId: null, quantity: 2 },
  ])
})

test('no more than lies on the shelf goes', () => {
  const page = sampleHqPage({ toShip: [{ lineId: teaLine.id, left: 3, batches: [{ ...teaBatch, onHand: 2 }] }] })
  expect(startDraft(page).lines).toEqual([{ lineId: teaLine.id, batchId: null, quantity: 2 }])
  expect(startDraft(sampleHqPage({ toShip: [{ lineId: teaLine.id, left: 3, batches: [] }] })).lines[0]?.quantity).toBe(0)
})

test('another batch may hold fewer pieces', () => {
  expect(mostPieces(jars, null)).toBe(2)
  expect(mostPieces(jars, earlyBatch.id)).toBe(1)
  const line = { lineId: honeyLine.id, batchId: null, quantity: 2 }
  expect(chooseBatch(line, jars, earlyBatch.id)).toEqual({ ...line, batchId: earlyBatch.id, quantity: 1 })
  expect(chooseBatch(line, jars, lateBatch.id).quantity).toBe(2)
})

test('which batches the pieces come from is told before they are sent', () => {
  expect(takenBatches(jars, 2)).toEqual([
    { code: 'H26-081', pieces: 1 },
    { code: 'H26-092', pieces: 1 },
  ])
  expect(takenBatches(jars, 0)).toEqual([])
})

describe('what has to be filled in first', () => {
  const draft = { ...startDraft(sampleHqPage()), trackingNumber: 'SF1392 0078 44160' }

  test('nothing, once there is a number', () => {
    expect(draftProblem(draft)).toBeNull()
  })

  test('a number that a carrier could have printed', () => {
    for (const trackingNumber of ['', 'SF12', '顺丰 1392', 'x'.repeat(33), 'SF 139;2007']) {
      expect(draftProblem({ ...draft, trackingNumber })).toBe('trackingNumber')
    }
  })

  test('a carrier, and something to send', () => {
    expect(draftProblem({ ...draft, carrier: '' })).toBe('carrier')
    expect(draftProblem({ ...draft, lines: draft.lines.map((line) => ({ ...line, quantity: 0 })) })).toBe('nothing')
  })
})

test('a parcel leaves without the lines that are not in it, under a number without spaces', () => {
  const draft = startDraft(sampleHqPage())
  const lines = draft.lines.map((line) => (line.lineId === teaLine.id ? { ...line, quantity: 0 } : line))
  expect(parcelOf({ ...draft, lines, trackingNumber: ' SF1392 0078 44160 ' })).toEqual({
    carrier: 'SF',
    trackingNumber: 'SF1392007844160',
    lines: [{ lineId: honeyLine.id, batchId: null, quantity: 2 }],
  })
})
