import type { CompareText } from '../zh/compare'

export const compare: CompareText = {
  title: 'Side by side',
  per100: { g: 'Price of 100 g', ml: 'Price of 100 ml', both: 'Price of 100 g or 100 ml' },
  per100Unknown: 'No weight given',
  none: 'None',
  withdrawn: 'No longer sold',
  remove: (name) => `Leave out ${name}`,
  toBag: 'Add to bag',
  addMore: 'Compare one more',
  addMoreWords: 'Seen lately',
  empty: { title: 'Nothing to compare yet', words: 'Tap “Compare” on a product, or choose some when you search.' },
}
