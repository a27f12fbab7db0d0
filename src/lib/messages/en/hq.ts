import type { HqText } from '../zh/hq'

export const hq: HqText = {
  ordersTitle: 'To ship',
  shipTitle: 'Ship',
}
