import { plural } from '../plural'
import type { CommonText } from '../zh/common'

export const common: CommonText = {
  brand: 'Shupu',
  back: 'Back',
  close: 'Close',
  retry: 'Try again',
  undo: 'Put back',
  cancel: 'Cancel',
  save: 'Save',
  loading: 'Opening',
  busy: 'Working on it',
  tabs: { shop: 'Shop', bag: 'Bag', orders: 'Orders', me: 'Me' },
  offline: {
    title: 'No network',
    words: 'Try again once you are connected.',
    seenAt: (moment) => `No network. This is from ${moment}.`,
    writeFailed: 'No network, so nothing was done. Try again once you are connected.',
  },
  failed: { title: 'This page didn’t open', words: 'We didn’t answer. Everything of yours is still there.' },
  signIn: 'Sign in',
  signedOut: { title: 'You are signed out', words: 'Sign in to see this page.' },
  unknownError: 'That didn’t work. Try again.',
  list: { more: 'Show more', end: 'That is all', failed: 'The rest didn’t come' },
  stepper: { less: 'One less', more: 'One more', quantity: (count) => plural(count, 'piece', 'pieces') },
  picture: { of: (name) => `Picture of ${name}`, number: (index) => `Picture ${index}` },
  recommends: (name) => `${name} recommends this`,
  promoter: { tag: 'Ad', words: (name) => `${name} recommends for this shop` },
  chart: { today: 'Today', asTable: 'As a table', asChart: 'As a chart', day: 'Day', amount: 'Amount' },
  contact: 'Help',
  pieces: (count) => plural(count, 'piece', 'pieces'),
  times: (count) => `× ${count}`,
}
