import type { PieceKind } from '../../piece-kind'
import { pieces } from './catalogue'

/* A seller's statement and the orders behind it. */
export const statement = {
  title: '收益明细',
  paidOut: '已提现',
  underWay: (amount: string) => `另有 ${amount} 正在提现`,
  sums: { opening: '期初', earned: '收益', 'taken-back': '退回', paid: '提现', tax: '代扣税', closing: '期末' },
  lines: { paid: '提现到微信', tax: '代扣税', late: '微信后来付了' },
  goods: (name: string, sizeName: string, count: number) => `${name} ${sizeName}\u00a0×\u00a0${count}`,

  /** '老周退了 1 罐单丛'. */
  returned: (buyer: string, goods: string) => `${buyer}退了${goods}`,
  cancelled: (buyer: string, goods: string) => `${buyer}取消了${goods}`,
  moneyBack: (buyer: string, goods: string) => `${buyer}的${goods}退了一部分货款`,
  some: (name: string, kind: PieceKind, count: number) => `\u00a0${count}\u00a0${pieces[kind]}${name}`,
  and: '、',
  reasons: {
    claim: '售后退了款，这一份收益跟着收回。',
    cancel: '发货前取消了，这一份收益跟着收回。',
    'late-payment': '订单关闭后才付的款，全退了，没有收益。',
    console: '总部在微信商户平台退了款，这一份收益跟着收回。',
  },
  toOrder: '看这一单',
  empty: { title: '还没有收益', words: '挑一样你自己喜欢的，发给一个会喜欢的人。' },

  export: '导出',
  exportOf: (month: string) => `导出${month}`,
  file: {
    title: (month: string) => `${month}的明细`,
    words: '一份 CSV 文件，用 Excel 打开。每一行的金额相加，正好从期初到期末。',
    give: '存成文件',
    notGiven: '没有存成，再点一次。',
  },

  chain: {
    same: (count: number) => `账目与上次看到的一致，共 ${count} 笔`,
    changed: (count: number) =>
      `账目与这部手机上次看到的不一样：那时的 ${count} 笔里，有的后来被改过。账目本来只能添，不能改。请打电话给总部，报下面这一串，请他们说明。`,
    call: '打电话给总部',
    settle: '已经问清楚，从现在重新记',
  },

  ordersTitle: '经我来的订单',
  orderTitle: '订单',
  card: (channel: string) => `从${channel}来`,
  placed: '下单',
  ledger: '账上的记录',
  ledgerKinds: { earned: '记入待结算', free: '转为可提现' },
  number: '订单号',
  copy: '复制',
  copied: '复制好了',
  notCopied: '没有复制成',
}

export type StatementText = typeof statement
