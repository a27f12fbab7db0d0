import { createHash } from 'node:crypto'
import type { Settings } from './settings'

export interface InBoth {
  readonly zh: string
  readonly en: string
}

export interface SellerAgreement {
  /** Changes with every word of the text, so that a signature always stands under what was shown. At most 20 characters. */
  readonly version: string
  readonly title: InBoth
  readonly paragraphs: readonly InBoth[]
}

const edition = '2026-11'
const title: InBoth = { zh: '推荐人约定', en: 'Seller agreement' }

/** What a seller and the brand agree on when a shop is opened, with the brand's own numbers in it. */
export function sellerAgreement(settings: Settings): SellerAgreement {
  const paragraphs = [...terms(settings), ...money(settings), ...conduct, ...ending(settings)]
  const digest = createHash('sha256')
    .update(JSON.stringify([title, paragraphs]))
    .digest('hex')
  return { version: `${edition}-${digest.slice(0, 8)}`, title, paragraphs }
}

function terms({ brandName, visitWindowDays, customerWindowDays, paysOwnCard }: Settings): readonly InBoth[] {
  return [
    {
      zh: `一、做什么。你把${brandName}的东西推荐给认识的人；卖货、发货、客服、退款都由${brandName}负责，你不用囤货，也不碰货款。`,
      en: `1. What this is. You show ${brandName}’s goods to people you know. ${brandName} sells, ships, answers and refunds. You keep no stock and never handle the money of a sale.`,
    },
    {
      zh: '二、不花钱，也没有任务。开铺免费：没有入门费、保证金、最低消费或销量要求。你不是员工，什么时候分享、分不分享都由你。',
      en: '2. Free, and no duties. Opening a shop costs nothing: no joining fee, no deposit, no minimum purchase, no target. You are not an employee; when and whether you share is up to you.',
    },
    {
      zh: '三、只因卖出东西得佣金。佣金只来自消费者真正买下的东西，一笔订单最多付给一个人。没有上级下级，没有团队，拉人开铺没有任何报酬，也请不要以此招人。',
      en: '3. Paid for sales only. Commission comes only from goods that consumers really bought, and one order pays one person at most. There are no levels and no teams; nobody is paid for bringing in sellers, so please do not recruit.',
    },
    {
      zh: `四、订单算谁的。顾客下单前 ${visitWindowDays} 天内最后打开的是谁的卡片，就算谁的。没有开铺的朋友转发你的卡片，仍算你的；另一位推荐人自己分享的，算那位。从你这里买过的人，${customerWindowDays} 天内再来仍算你的，除非经由别人的卡片。顾客可以选择某一单不算任何人。`,
      en: `4. Whose order it is. It counts for the seller whose card the buyer opened last in the ${visitWindowDays} days before ordering. When a friend without a shop passes your card on, it stays yours; what another seller shares is theirs. People who bought through you count as yours for ${customerWindowDays} days, unless they come by another seller’s card. A buyer may choose that an order counts for nobody.`,
    },
    paysOwnCard
      ? {
          zh: '五、自己买。经自己的卡片买的，同样算佣金。',
          en: '5. Your own purchases. What you buy by your own card pays commission too.',
        }
      : { zh: '五、自己买。经自己的卡片买的，不算佣金。', en: '5. Your own purchases. What you buy by your own card pays no commission.' },
  ]
}

function money({ returnDays }: Settings): readonly InBoth[] {
  return [
    {
      zh: '六、多少。佣金 = 顾客为这样东西实付的钱 × 比例，运费不算，不足一分舍去。比例在下单时定下，以后改动不影响已下的单。',
      en: '6. How much. Commission is what the buyer paid for the goods times the rate, without freight, rounded down to the fen. The rate is fixed when the order is placed; later changes do not touch it.',
    },
    {
      zh: `七、什么时候是你的。付款后显示为“待结算”；顾客收到并过了 ${returnDays} 天退货期、没有未了的售后，就转为可提现。依法需要代扣的税，会在付款前写明。`,
      en: `7. When it is yours. After payment it shows as pending. Once the buyer has received everything, the ${returnDays} days for returns are over and no claim is open, it becomes available. Tax that the law makes us withhold is shown before money goes out.`,
    },
    {
      zh: '八、什么时候收回。顾客退款，就按退掉的部分收回相应佣金，一分不多。已经结算的也会收回，余额可能因此低于零，由以后的佣金补上，不会向你另外要钱。',
      en: '8. When it is taken back. A refund takes back the commission of exactly what was refunded. That also holds after settlement; a balance below zero is made up by later commission, and we do not ask you for money.',
    },
  ]
}

const conduct: readonly InBoth[] = [
  {
    zh: '九、怎么说。只说真话：不夸大，不说治病养生的功效，不改价，不冒充官方。顾客会看到你的昵称、头像、铺名、你写的话，旁边标着“广告”，说明你是本店的推荐人；不会看到任何金额。',
    en: '9. What you say. Only what is true: no exaggeration, no claims of curing anything, no prices of your own, no posing as the brand. Buyers see your nickname, picture, shop name and words with the mark “广告” (ad) and that you recommend for this shop. They never see an amount.',
  },
  {
    zh: '十、朋友圈和群。少而准：发给会喜欢的人。不用红包、抽奖、“转发才能看”来换分享，不在朋友圈谈佣金，不刷屏。微信的运营规范同样适用；违反时微信可能停掉整个店的分享。',
    en: '10. Moments and groups. Few and fitting: show things to people who will like them. No red packets, draws or “share to unlock”, no talk of commission in Moments, no flooding. WeChat’s own rules apply too; when they are broken, WeChat may stop sharing for the whole shop.',
  },
  {
    zh: '十一、隐私。你能看到经你下单的人自己填的昵称、头像和订单内容，看不到电话和地址。请不要收集或转给别人。为了知道订单算谁的，我们会记下谁在什么时候打开了你的卡片。',
    en: '11. Privacy. Of people who order through you, you see the nickname and picture they gave and what they ordered, never a phone number or an address. Please collect nothing and pass nothing on. To know whose an order is, we keep who opened your card and when.',
  },
]

function ending({ brandName, brandPhone }: Settings): readonly InBoth[] {
  return [
    {
      zh: `十二、离开和暂停。你随时可以离开，打 ${brandPhone} 说一声就行，不用理由。违反以上约定时，我们会暂停你的铺子并告诉你原因。无论哪种情况，之前的订单照常结算，挣到的仍是你的。`,
      en: `12. Leaving and pausing. You may leave at any time, without a reason: call ${brandPhone}. If these rules are broken we pause your shop and tell you why. Either way earlier orders settle as usual, and what you earned stays yours.`,
    },
    {
      zh: `十三、变更和争议。约定有变会先请你看过再签，之前的订单按当时的约定。有不同意见，先打 ${brandPhone} 与${brandName}商量，谈不拢可向有管辖权的法院提起诉讼。`,
      en: `13. Changes and disputes. A changed agreement is shown to you to sign again; earlier orders keep the terms of their day. If we disagree, call ${brandPhone} first; what ${brandName} and you can’t settle goes to the competent court.`,
    },
  ]
}
