/* The sandbox build's own pages: who am I, and the payment sheet. */
export const sandbox = {
  label: '沙箱',
  bePerson: '换一个人试试',
  peopleTitle: '我是谁',
  peopleWords: '沙箱里没有微信登录，选一个人，就以这个人的身份看熟铺。',
  roles: { buyer: '买东西的人', seller: '店主', hq: '总部' },
  other: '另一个人',
  otherHint: '写一个 openid',
  chosen: '现在是这个人',
  payTitle: '沙箱支付',
  payWords: '这里不动真钱。选一个结果，看熟铺怎么应对。',
  pay: '付款',
  cancel: '取消',
  lost: '已扣款但没有回信',
  lostWords: '钱扣了，手机没收到结果：熟铺要自己去问微信。',
  nothingToPay: '没有等着付的订单',
  payFailed: '沙箱没有回应，看看服务是不是在运行。',
  goOn: '去铺子',
}

export type SandboxText = typeof sandbox
