import { fen, formatFen } from '@contract/money'
import type { RefusalCode, RefusalPayloads } from '@contract/refusals'
import { within } from '../within'

/** What a refusal says to the person: what happened and what to do next. */
export type RefusalTexts = { readonly [Code in RefusalCode]: (details: RefusalPayloads[Code]) => string }

const missing = {
  page: '这一页不在了，回到铺子看看。',
  product: '这件商品已经下架，回到铺子看看别的。',
  order: '没有找到这个订单，看看是不是换了微信号。',
  token: '这张卡片已经失效，从铺子里也能找到它。',
  seller: '这家铺子已经不在了。',
  parcel: '没有找到这个包裹。',
  claim: '没有找到这笔售后，看看是不是换了微信号。',
  complaint: '没有找到这条投诉，看看是不是换了微信号。',
  person: '没有找到这个人，看看是不是换了微信号。',
  address: '这个地址已经不在了，换一个。',
  region: '没有找到这个地区，从上一级再选一次。',
  review: '没有找到这条评价。',
  invitation: '没有找到这份邀请，重新做一份。',
  withdrawal: '没有找到这笔提现，看看是不是换了微信号。',
}

const unusable = {
  empty: '这张照片是空的，换一张。',
  kind: '只收 JPG、PNG 和 WebP 照片，换一张。',
  broken: '这张照片不完整，重新选一次。',
  dimensions: '这张照片的尺寸太大了，裁小一些再传。',
}

export const refusals: RefusalTexts = {
  'signed-out': () => '登录过期了，再点一次就好。',
  'code-invalid': () => '微信登录没有成功，再试一次。',
  forbidden: ({ role }) => (role === 'seller' ? '这里只有店主能进。在“我的”里可以开一家铺子。' : '这里只有总部的人能进。'),
  'not-found': ({ what }) => missing[what],
  'invalid-input': () => '有一处填得不对，改好后再提交。',
  'too-large': ({ limitBytes }) =>
    limitBytes < 1_000_000 ? '内容太长了，删掉一些再提交。' : `照片不能超过 ${limitBytes / 1_048_576} MB，换一张小的。`,
  'id-conflict': () => '这一单已经提交过了，去订单里看看。',
  'wechat-unavailable': () => '微信那边没有回应，过一会儿再试。',
  'out-of-stock': ({ left }) => (left > 0 ? `只剩 ${left} 件了，改一下数量。` : '刚刚卖完了，换一样看看。'),
  'wechat-busy': ({ retryAfterSeconds }) => `微信这会儿太忙，${retryAfterSeconds} 秒后再试，已经做好的都在。`,
  'product-withdrawn': () => '这件总部不卖了，不能再往外发。发过的卡片还打得开。',
  'not-on-sale': () => '这件商品暂时不卖了，把它移出袋子。',
  'total-changed': ({ totalFen }) => `价格变了，现在一共 ${formatFen(fen(totalFen))}。看过后再付。`,
  'recommender-changed': ({ name }) =>
    name === null ? '推荐人变了，现在没有推荐人。看过后再付。' : `推荐人变了，现在是${name}。看过后再付。`,
  'region-not-served': ({ region }) => `${region}暂时送不到，换一个地址。`,
  'too-many-today': ({ limit }) => `一天最多做 ${limit} 个，明天接着做；做过的还能用。`,
  'picks-full': ({ limit }) => `最多挑 ${limit} 样，先拿掉一样。`,
  'address-book-full': ({ limit }) => `最多存 ${limit} 个地址，先删掉一个用不着的。`,
  'order-state': () => '订单刚刚有了变化，看一下现在的状态。',
  'not-confirmed': () => '微信那边还没有记下收货，过一会儿再看。',
  'quantity-exceeded': ({ left }) => `最多还能发 ${left} 件，改一下数量。`,
  'too-many-parcels': ({ limit }) => `一单最多 ${limit} 个包裹。`,
  'batch-unavailable': () => '这一批不够了，换一批再发。',
  'claim-state': () => '这笔售后刚刚有了变化，看一下现在的状态。',
  'claim-too-late': () => '已经过了可以申请的时间，打电话给我们问问。',
  'claim-reason': () => '这件商品不能用这个理由申请，换一个理由。',
  'proof-needed': () => '拍张照片，或写几句话说明情况。',
  'refund-changed': ({ totalFen }) => `能退的金额变了，现在是 ${formatFen(fen(totalFen))}。看过后再提交。`,
  'amount-exceeded': ({ leftFen }) => `最多还能退 ${formatFen(fen(leftFen))}。`,
  'same-person': () => '上次是你决定的，这一次要由另一位同事来决定。',
  'box-answered': () => '这个包裹已经核对过了。',
  'agreement-outdated': () => '协议更新了，请重新看一遍。',
  'already-seller': () => '你已经有铺子了，去柜台看看。',
  'name-unusable': () => '这个名字不能用，换一个。',
  'seller-inactive': ({ reason }) =>
    reason === null ? '铺子暂停了，打电话给总部问问。' : `铺子暂停了：${within(reason)}。打电话给总部问问。`,
  'settings-changed': () => '刚刚有同事改过，看一下现在的数再改。',
  'seller-state': () => '刚刚有同事处理过，看一下现在的状态。',
  'token-used': () => '这张卡片已经用过了，刷新后再发。',
  'withdrawal-amount': ({ minimumFen, maximumFen }) =>
    maximumFen < minimumFen
      ? `满 ${formatFen(fen(minimumFen))} 才能提。`
      : `一次能提 ${formatFen(fen(minimumFen))} 到 ${formatFen(fen(maximumFen))}，改一下金额。`,
  'balance-too-low': ({ availableFen }) =>
    availableFen < 0 ? '可提现低于零，等以后的收益补上再提。' : `现在可提 ${formatFen(fen(availableFen))}，改一下金额。`,
  'withdrawal-open': () => '上一笔提现还没完，先把它确认或撤回。',
  'withdrawal-state': () => '这笔提现刚刚有了变化，看一下现在的状态。',
  'net-changed': ({ netFen }) => `扣税变了，现在到账 ${formatFen(fen(netFen))}。看过后再提。`,
  'name-required': () => '这一笔要填真实姓名，和微信支付里的一样。',
  'transfer-held-up': () => '微信暂时不收这笔转账，总部已经知道。钱没有动，好了再来确认。',
  'complaint-closed': () => '这条投诉已经结束了，还有问题就再开一条。',
  'complaint-full': ({ limit }) => `一条投诉最多写 ${limit} 次，打电话说更快。`,
  'too-many-complaints': ({ limit }) => `还有 ${limit} 条投诉没结束，先在其中一条里接着说。`,
  'not-deletable': () => '还有没办完的事，看看上面写的是哪几件。',
  'not-received': () => '收到以后才能评价。',
  'already-reviewed': () => '这件已经评价过了，在订单里能看到。',
  'words-unusable': () => '有的话不能发出来：去掉广告、联系方式、骂人或别的不合适的词，再发一次。',
  'not-shown': () => '这条评价还没有公开，公开以后才能回。',
  'picture-unusable': ({ reason }) => unusable[reason],
  'picture-unknown': () => '有一张照片不在了，移掉它再选一次。',
  'too-many-pictures': ({ limit }) => `照片最多 ${limit} 张，移掉几张再试。`,
  'pictures-unavailable': () => '照片暂时存不了，过一会儿再试。',
  internal: ({ id }) => `我们这边出了错，过一会儿再试。编号 ${id}`,
}
