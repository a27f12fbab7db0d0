import type { CompareText } from '../zh/compare'

export const compare: CompareText = {
  title: 'Side by side',
  per100: { g: 'per 100 g', ml: 'per 100 ml' },
  per100Unknown: 'No weight given',
  price: 'Unit price',
  none: 'None',
  withdrawn: 'No longer sold',
  remove: (name) => `Leave out ${name}`,
  add: (name) => `Add ${name} to your bag`,
  toBag: 'Add to bag',
  addMore: 'Compare one more',
  addMoreWords: 'Seen lately',
  empty: { title: 'Nothing to compare yet', words: 'Tap “Compare” on a product, or choose some when you search.' },
}
