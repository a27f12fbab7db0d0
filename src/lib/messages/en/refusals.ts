import { fen, formatFen } from '@contract/money'
import { within } from '../within'
import type { RefusalTexts } from '../zh/refusals'

const missing = {
  page: 'This page is gone. Have a look in the shop.',
  product: 'This is no longer sold. Have a look at what else is in the shop.',
  order: 'We couldn’t find this order. Are you in another WeChat account?',
  token: 'This card has expired. You can find it in the shop too.',
  seller: 'This shop is no longer here.',
  parcel: 'We couldn’t find this parcel.',
  claim: 'We couldn’t find this claim. Are you in another WeChat account?',
  complaint: 'We couldn’t find this complaint. Are you in another WeChat account?',
  person: 'We couldn’t find this person. Are you in another WeChat account?',
  address: 'This address is gone. Choose another.',
  region: 'We couldn’t find this region. Choose again from the one above it.',
  review: 'We couldn’t find this review.',
  invitation: 'This invitation was not found. Make a new one.',
  withdrawal: 'We couldn’t find this withdrawal. Are you in another WeChat account?',
}

const unusable = {
  empty: 'This picture is empty. Choose another.',
  kind: 'Only JPG, PNG and WebP pictures. Choose another.',
  broken: 'This picture is not whole. Choose it again.',
  dimensions: 'This picture is too large. Crop it and try again.',
}

export const refusals: RefusalTexts = {
  'signed-out': () => 'You were signed out. Tap once more.',
  'code-invalid': () => 'WeChat didn’t sign you in. Try again.',
  forbidden: ({ role }) =>
    role === 'seller' ? 'Only shopkeepers come in here. You can open a shop under Me.' : 'Only staff come in here.',
  'not-found': ({ what }) => missing[what],
  'invalid-input': () => 'Something isn’t filled in right. Correct it and send again.',
  'too-large': ({ limitBytes }) =>
    limitBytes < 1_000_000
      ? 'That is too long. Shorten it and send again.'
      : `A picture can have ${limitBytes / 1_048_576} MB at most. Choose a smaller one.`,
  'id-conflict': () => 'This was sent already. Look in your orders.',
  'wechat-unavailable': () => 'WeChat doesn’t answer. Try again in a while.',
  'out-of-stock': ({ left }) => (left > 0 ? `Only ${left} left. Change the quantity.` : 'Just sold out. Have a look at something else.'),
  'wechat-busy': ({ retryAfterSeconds }) => `WeChat is busy. Try again in ${retryAfterSeconds} seconds; nothing is lost.`,
  'product-withdrawn': () => 'HQ no longer sells this, so nothing new of it goes out. Cards you sent still open.',
  'not-on-sale': () => 'This isn’t sold right now. Take it out of the bag.',
  'total-changed': ({ totalFen }) => `The price changed: ${formatFen(fen(totalFen))} in all. Look it over, then pay.`,
  'recommender-changed': ({ name }) =>
    name === null
      ? 'Nobody recommends this any more. Look it over, then pay.'
      : `It is now ${name} who recommends this. Look it over, then pay.`,
  'region-not-served': ({ region }) => `We can’t deliver to ${region} yet. Choose another address.`,
  'too-many-today': ({ limit }) => `That’s ${limit} within a day. Go on tomorrow; what you made still works.`,
  'picks-full': ({ limit }) => `A shop holds ${limit} things. Take one out first.`,
  'address-book-full': ({ limit }) => `You can keep ${limit} addresses. Remove one you don’t need.`,
  'order-state': () => 'The order has just changed. See how it stands now.',
  'not-confirmed': () => 'WeChat hasn’t noted the delivery yet. Look again in a moment.',
  'quantity-exceeded': ({ left }) => `No more than ${left} can be sent. Change the quantity.`,
  'too-many-parcels': ({ limit }) => `An order has ${limit} parcels at most.`,
  'batch-unavailable': () => 'There isn’t enough of this batch. Take another.',
  'claim-state': () => 'Something about this claim just changed. Look at where it stands.',
  'claim-too-late': () => 'The time to ask for this is over. Give us a call.',
  'claim-reason': () => 'This can’t be claimed for that reason. Choose another.',
  'proof-needed': () => 'Take a photo, or write a few words about what is wrong.',
  'refund-changed': ({ totalFen }) => `What comes back changed: ${formatFen(fen(totalFen))}. Look it over, then send.`,
  'amount-exceeded': ({ leftFen }) => `At most ${formatFen(fen(leftFen))} can still be paid back.`,
  'same-person': () => 'You decided this the last time. Somebody else has to decide now.',
  'box-answered': () => 'This parcel was checked already.',
  'agreement-outdated': () => 'The agreement has changed. Please read it again.',
  'already-seller': () => 'You have a shop already. See your desk.',
  'name-unusable': () => 'This name can’t be used. Choose another.',
  'seller-inactive': ({ reason }) =>
    reason === null ? 'The shop is paused. Call us about it.' : `The shop is paused: ${within(reason)}. Call us about it.`,
  'settings-changed': () => 'A colleague just changed this. Look at what it is now.',
  'seller-state': () => 'A colleague was just here. Look at how it stands now.',
  'token-used': () => 'This card was used. Refresh, then send it.',
  'withdrawal-amount': ({ minimumFen, maximumFen }) =>
    maximumFen < minimumFen
      ? `It takes ${formatFen(fen(minimumFen))} to withdraw.`
      : `Between ${formatFen(fen(minimumFen))} and ${formatFen(fen(maximumFen))} at once. Change the amount.`,
  'balance-too-low': ({ availableFen }) =>
    availableFen < 0
      ? 'Your balance is below zero. Later earnings make it up first.'
      : `${formatFen(fen(availableFen))} is available now. Change the amount.`,
  'withdrawal-open': () => 'One withdrawal is still under way. Confirm it or call it back first.',
  'withdrawal-state': () => 'This withdrawal has just changed. See how it stands now.',
  'net-changed': ({ netFen }) => `The tax changed: ${formatFen(fen(netFen))} arrives now. Look it over, then withdraw.`,
  'name-required': () => 'This one needs your real name, as in WeChat Pay.',
  'transfer-held-up': () =>
    'WeChat doesn’t take this transfer right now, and HQ knows. The money hasn’t moved; come back to confirm it later.',
  'complaint-closed': () => 'This complaint is closed. If something is still wrong, open another.',
  'complaint-full': ({ limit }) => `A complaint takes ${limit} messages at most. Calling us is faster.`,
  'too-many-complaints': ({ limit }) => `${limit} complaints of yours are still open. Go on in one of them first.`,
  'not-deletable': () => 'Something is still open. The list above says what.',
  'not-received': () => 'You can review it once it has arrived.',
  'already-reviewed': () => 'You reviewed this already. You can see it under the order.',
  'words-unusable': () => 'Some of this can’t be published. Leave out adverts, contacts, insults and the like, and send it again.',
  'not-shown': () => 'This review isn’t public yet. It can be answered once it is.',
  'picture-unusable': ({ reason }) => unusable[reason],
  'picture-unknown': () => 'One picture is gone. Take it out and choose it again.',
  'too-many-pictures': ({ limit }) => `${limit} pictures at most. Take some out and try again.`,
  'pictures-unavailable': () => 'Pictures can’t be kept right now. Try again in a while.',
  internal: ({ id }) => `Something went wrong on our side. Try again in a while. Number ${id}`,
}
