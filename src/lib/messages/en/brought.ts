import { plural } from '../plural'
import type { BroughtText } from '../zh/brought'

export const brought: BroughtText = {
  title: 'What sharing brought',
  tabs: { total: 'All', things: 'By product', channels: 'By channel', days: 'By day', cards: 'Each card' },
  explain: {
    total: 'How many people, never who. Somebody who opened two cards counts once for each.',
    things: 'All cards of one thing together, most earnings first.',
    channels: 'By where a card was first sent. When a friend passes it on elsewhere, it still counts here.',
    days: 'The last 30 days. Opens and orders count on their day, earnings on the day of payment; what is refunded comes off that day.',
    cards: 'Newest first. What friends passed on counts for the card it came from.',
  },
  theShop: 'The whole shop',
  shares: (count) => plural(count, 'card sent', 'cards sent'),
  tiles: { opens: 'Opens', refunded: 'Refunded', commission: 'Earnings' },
  units: { opens: '', orders: '' },
  short: (people, paid) =>
    paid > 0 ? `${plural(people, 'person', 'people')}, ${plural(paid, 'order', 'orders')} paid` : plural(people, 'person', 'people'),
  sent: (channel, moment) => `${moment} · ${channel}`,
  see: 'See it',
  again: 'Share again',
  more: (count) => `${count} more`,
  quietDays: 'Nobody opened a card in the last 30 days.',
  empty: {
    title: 'Nothing shared yet',
    words: 'Pick something you like yourself and send it to one person who will like it.',
    action: 'Show a friend something',
  },
}
