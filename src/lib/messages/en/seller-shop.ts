import { plural } from '../plural'
import type { SellerShopText } from '../zh/seller-shop'

export const sellerShop: SellerShopText = {
  title: 'My shop',
  closed: {
    words:
      'Your shop is closed. Cards already out earn nothing more; what you earned stays yours and becomes available as before. You can come back any time.',
    reopen: 'Open it again',
  },
  face: {
    edit: 'Edit',
    title: 'Name, words and cover',
    noWords: 'No sentence yet',
    checking: 'The cover is being checked. Friends see it once it passed.',
    refused: 'The cover did not pass the check, and friends do not see it. Try another one.',
    person: 'Picture and name',
    cover: 'Cover (if you like)',
    saved: 'Your shop has its new face',
    wordsTooLong: (most) => `At most ${most} characters.`,
  },
  picks: {
    title: 'My picks',
    count: (count, most) => `${count} / ${most}`,
    noWords: 'Add a sentence of your own',
    gone: 'No longer sold: friends do not see it',
    up: (name, place) => `Move ${name} up to place ${place}`,
    down: (name, place) => `Move ${name} down to place ${place}`,
    words: 'Your own words (if you like)',
    wordsHint: 'How you use it, why you like it',
    first: 'Put it first',
    remove: 'Take out',
    removed: (name) => `${name} is out`,
    full: (most) => `${most} picks are the most. Take one out first.`,
    empty: {
      title: 'Nothing picked yet',
      words: 'Pick a few things you like yourself. Friends see them first in your shop.',
    },
  },
  preview: 'As friends see it',
  choose: 'To the range',
  share: 'Show a friend',
  shareOf: (name) => `Show a friend ${name}`,
  shareShop: 'Show friends the shop',
  leave: {
    row: 'Close the shop',
    title: 'Close the shop',
    words:
      'From now on, orders that come by your cards earn you nothing. Earlier orders settle as usual: what is available and what is pending stays yours, to be withdrawn when it is due. Your picks and words are kept, and you can open again any time.',
    confirm: 'Close it',
    keep: 'Keep it',
    done: 'Your shop is closed',
  },

  rangeTitle: 'Range',
  rangeLead: 'What you earn is for each piece sold, at the rates of today.',
  sorts: { brand: 'As in the shop', earn: 'Earnings', sold: 'Sold most', new: 'Newest', liked: 'Seen by your people' },
  filters: { all: 'All', picked: (count) => `Picked ${count}` },
  isNew: 'New',
  sold: (pieces) => `${pieces} sold in 30 days`,
  unsold: 'None sold in 30 days',
  reviews: (average, count) => `${average} of 5, ${plural(count, 'review', 'reviews')}`,
  likedBy: (people) => `Seen by ${people} of your people`,
  size: (name, price) => `${name} ${price}`,
  stock: (count) => (count > 0 ? `${count} left` : 'Sold out'),
  earn: (amount) => `You earn ${amount}`,
  pick: 'Pick',
  picked: 'Picked',
  rangeEmpty: {
    all: { title: 'Nothing to pick yet', words: 'As soon as there are goods, they will be here.' },
    picked: { title: 'Nothing picked yet', words: 'Go back to ‘All’ and pick a few things you like yourself.' },
  },
}
