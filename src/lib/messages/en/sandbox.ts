import type { SandboxText } from '../zh/sandbox'

export const sandbox: SandboxText = {
  label: 'Sandbox',
  bePerson: 'Be someone else',
  peopleTitle: 'Who am I',
  peopleWords: 'There is no WeChat login in the sandbox. Choose someone and see Shupu as they do.',
  roles: { buyer: 'Buyer', seller: 'Seller', hq: 'Staff' },
  other: 'Someone else',
  otherHint: 'Write an openid',
  chosen: 'This is who you are',
  payTitle: 'Sandbox payment',
  payWords: 'No real money moves here. Choose what happens and see what Shupu does.',
  pay: 'Pay',
  cancel: 'Cancel',
  lost: 'Charged, but no answer',
  lostWords: 'The money is taken and the phone hears nothing: Shupu has to ask WeChat itself.',
  nothingToPay: 'No order is waiting to be paid',
  payFailed: 'The sandbox doesn’t answer. Is the server running?',
  goOn: 'To the shop',
}
