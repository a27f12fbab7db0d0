/* The brand's staff: orders and shipping. */
export const hq = {
  ordersTitle: '待发货',
  shipTitle: '发货',
}

export type HqText = typeof hq
