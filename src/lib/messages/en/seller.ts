import { plural } from '../plural'
import { within } from '../within'
import type { SellerText } from '../zh/seller'

export const seller: SellerText = {
  joinTitle: 'Open a shop',
  deskTitle: 'Desk',
  someone: 'Someone',
  channels: { chat: 'chat card', moments: 'Moments', poster: 'poster', link: 'link', pack: 'material pack' },

  join: {
    lead: 'Show what you like to people who will like it. Shupu sells, ships, answers and refunds.',
    invited: (brand) => `${brand} invites you to open a shop.`,
    invitationOver: 'This invitation has ended; you can open a shop all the same.',
    isTitle: 'What it is',
    is: [
      'Free, and open in a minute',
      'No stock, and no money of a sale in your hands',
      'You earn when somebody really buys, and see every fen of it',
      'When you share, and whether, is up to you',
    ],
    isNotTitle: 'What it is not',
    isNot: [
      'No joining fee, no deposit, no minimum purchase',
      'No levels, and no pay for bringing in sellers',
      'No job: no targets, no ranking',
    ],
    exampleTitle: 'An example',
    exampleBuys: (name) => `By your card a friend buys ${name}`,
    rate: 'Rate',
    yours: 'Yours',
    exampleEnd: (days) => `If nothing comes back within ${days} days of delivery, it becomes available. What is returned is taken back.`,
    shopName: 'Name of the shop',
    shopNameHint: 'Friends will see this name',
    words: 'One sentence (if you like)',
    wordsHint: 'Why you like the things here',
    nameMissing: 'Give the shop a name.',
    nameUnreadable: 'A name needs letters or digits.',
    wordsWrong: 'This sentence can’t be used. Put it another way.',
    consent: 'By opening the shop you accept the agreement above',
    open: 'Open the shop',
    agreementChanged: 'The agreement has just changed. Please read it again, then open.',
    outside: {
      title: 'A shop is opened in WeChat',
      words: 'WeChat didn’t answer just now. Tap again in a minute, or open this link in a WeChat chat.',
      action: 'Go to WeChat',
    },
    already: {
      title: 'You have a shop already',
      words: 'Your desk shows who opened, what was sold and what you earn.',
      action: 'To the desk',
    },
    opened: 'Your shop is open',
  },

  noShop: {
    title: 'You have no shop yet',
    words: 'It is free and takes a minute. Shupu sells, ships and answers.',
    action: 'How it works',
  },

  available: 'Available',
  pending: (amount) => `Pending ${amount}`,
  pendingUntil: (amount, day) => `Pending ${amount}, from ${day} at the earliest`,
  pendingUnknown: (amount) => `Pending ${amount}, until delivery and the days for returns`,
  owed: 'What is below zero is made up by later earnings; we do not ask you for money.',
  withdraw: 'Withdraw',
  today: { people: 'Opened today', paid: 'Sold today', received: 'Received today' },
  units: { people: '', orders: '' },
  chartTitle: (days) => `Last ${days} days`,
  funnelTitle: (days) => `${days} days, opened to received`,
  peoplePerOrder: (people) => `1 order in ${people} people`,
  funnel: { people: 'Opened', viewers: 'Looked', orders: 'Ordered', paid: 'Paid', received: 'Received' },
  theShop: 'The whole shop',
  shared: (channel, moment) => `${moment} · ${channel}`,
  brought: (opens, people) => `Opened ${plural(opens, 'time', 'times')} by ${plural(people, 'person', 'people')}`,
  orders: (count) => plural(count, 'order', 'orders'),
  links: { shop: 'My shop', range: 'Choose from the range', statement: 'Statement' },
  latestTitle: 'Latest earnings',
  noCommissions: 'Nothing sold yet. When somebody buys by your card, it will be here.',
  all: 'All',
  show: 'Show a friend something',
  suspended: (reason) =>
    `${reason === null ? 'Your shop is paused' : `Your shop is paused: ${within(reason)}`}. Earlier orders settle as usual and what you earned stays yours, to be had once the shop goes on. Call us if this is unclear.`,

  hear: {
    title: 'Tell me in WeChat',
    kinds: { 'order-came': 'An order', 'commission-free': 'Available', 'withdrawal-paid': 'Paid out' },
    times: 'left',
    why: 'Each yes in WeChat lets us tell you once.',
    quiet: 'You said no to this; after 30 days you can add more.',
    more: 'Add one each',
  },
  left: 'Your shop is closed and earns nothing new. Earlier orders settle as usual, and your money stays yours to withdraw.',
  next: {
    confirm: (amount) => ({
      title: `${amount} waits for your confirmation`,
      words: 'One tap in WeChat. After 24 hours it becomes available again.',
    }),
    choose: { title: 'Pick a few things for your shop', words: 'What you use and like yourself. Three to five are plenty.' },
    share: (name) => ({ title: `Show ${name} to a friend`, words: 'Think of one person who will like it, and send it to them.' }),
    withdraw: (amount) => ({ title: `${amount} can be withdrawn`, words: 'To your WeChat balance, whenever you like.' }),
    show: (name, people) => ({
      title: `${plural(people, 'person', 'people')} looked at ${name} and did not buy`,
      words: 'Show it again, and say how you use it.',
    }),
    moments: (left) => ({
      title: `${plural(left, 'post', 'posts')} left for Moments today`,
      words: 'One thing at a time is what friends look at.',
    }),
  },
  momentsLeft: (left) =>
    left > 0
      ? `${plural(left, 'post', 'posts')} left for Moments today; one thing at a time is enough.`
      : 'That is enough for Moments today. A friend who would like something can have it in a chat.',

  groups: { all: 'All', pending: 'Pending', available: 'Available', 'taken-back': 'Taken back' },
  states: { pending: 'Pending', available: 'Available', 'taken-back': 'Taken back' },
  bought: (buyer, name, pieces) => (pieces > 1 ? `${buyer} bought ${name}, ${pieces} pieces in all` : `${buyer} bought ${name}`),
  returned: (buyer, name) => `${buyer} returned ${name}`,
  sum: { goods: 'Goods', discount: 'Share of the discount', refunded: 'Refunded', rate: 'Rate', yours: 'Yours', all: 'In all' },
  times: (percent) => `× ${percent}`,
  rules: {
    visit: (buyer, day, channel, days) => `${buyer} came by your ${channel} on ${day}; orders within ${days} days are yours.`,
    customer: (buyer, day, days) => `${buyer} bought through you on ${day}; for ${days} days they stay your customer.`,
  },
  card: (day, what) => `You shared it on ${day}: ${what}.`,
  outcome: {
    unreceived: 'After delivery and the days for returns it becomes available.',
    until: (day) => `If nothing comes back before ${day}, it becomes available.`,
    available: (day) => `Available since ${day}.`,
    takenBack: 'All was refunded, so this was taken back.',
    partly: (amount) => `Part was refunded, and ${amount} taken back.`,
  },
  empty: {
    all: { title: 'No earnings yet', words: 'Pick something you like yourself and send it to one person who will like it.' },
    pending: { title: 'Nothing pending', words: 'What was bought and not yet received is here.' },
    available: { title: 'Nothing available yet', words: 'After delivery and the days for returns it comes here.' },
    'taken-back': { title: 'Nothing taken back', words: 'Orders that were returned will be here.' },
  },
}
