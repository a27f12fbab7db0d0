/** Carriers by WeChat's code (express_company), as HQ chooses them. */
export const carriers = [
  { code: 'SF', name: '顺丰速运' },
  { code: 'JDL', name: '京东物流' },
  { code: 'EMS', name: '邮政EMS' },
  { code: 'ZTO', name: '中通快递' },
  { code: 'YTO', name: '圆通速递' },
  { code: 'STO', name: '申通快递' },
  { code: 'YUNDA', name: '韵达速递' },
  { code: 'JTSD', name: '极兔速递' },
] as const
