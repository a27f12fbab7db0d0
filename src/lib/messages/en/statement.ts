import { plural } from '../plural'
import type { StatementText } from '../zh/statement'
import { many, one } from './catalogue'

export const statement: StatementText = {
  title: 'Earnings',
  paidOut: 'Withdrawn',
  underWay: (amount) => `${amount} more is on its way to you`,
  sums: { opening: 'Opening', earned: 'Earned', 'taken-back': 'Taken back', paid: 'Withdrawn', tax: 'Tax withheld', closing: 'Closing' },
  lines: { paid: 'Paid to WeChat', tax: 'Tax withheld', late: 'WeChat paid later' },
  goods: (name, sizeName, count) => `${name}, ${sizeName}\u00a0×\u00a0${count}`,

  returned: (buyer, goods) => `${buyer} returned ${goods}`,
  cancelled: (buyer, goods) => `${buyer} cancelled ${goods}`,
  moneyBack: (buyer, goods) => `${buyer} had part of ${goods} refunded`,
  some: (name, kind, count) => `${plural(count, one[kind], many[kind])} of ${name}`,
  and: ', ',
  reasons: {
    claim: 'The money went back by a claim, and this part of your earnings with it.',
    cancel: 'It was cancelled before it was sent, and this part of your earnings went with it.',
    'late-payment': 'It was paid after the order had closed, and refunded in full: nothing was earned.',
    console: 'HQ refunded it in WeChat’s merchant console, and this part of your earnings went with it.',
  },
  toOrder: 'See this order',
  empty: { title: 'No earnings yet', words: 'Pick something you like yourself and send it to one person who will like it.' },

  export: 'Export',
  exportOf: (month) => `Export ${month}`,
  file: {
    title: (month) => `Earnings of ${month}`,
    words: 'A CSV file that Excel opens. Its lines add up from the opening to the closing balance.',
    give: 'Save as a file',
    notGiven: 'It wasn’t saved. Tap again.',
  },

  chain: {
    same: (count) => `As this phone last saw it, all ${plural(count, 'entry', 'entries')}`,
    changed: (count) =>
      `This is not what this phone saw last time: among the ${plural(count, 'entry', 'entries')} of then, something was changed. Entries can be added but never changed. Call us, read out the code below, and ask for the reason.`,
    call: 'Call us',
    settle: 'It is settled, remember it as it is now',
  },

  ordersTitle: 'Orders through me',
  orderTitle: 'Order',
  card: (channel) => `By ${channel}`,
  placed: 'Placed',
  ledger: 'In the books',
  ledgerKinds: { earned: 'Pending', free: 'Available' },
  number: 'Number',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'It wasn’t copied',
}
