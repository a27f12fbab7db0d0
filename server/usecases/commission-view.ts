import type { Commission } from '../../contract/api/types'
import { addFen, multiplyFen, subtractFen, zeroFen } from '../../contract/money'
import type { CommissionFilter, CommissionLineRow, CommissionRow } from '../database/desk'
import type { Stores } from '../database/stores'

/** Orders that came through a seller, newest first, as the seller's statement shows them. */
export async function viewCommissions(stores: Stores, sellerId: string, filter: CommissionFilter): Promise<readonly Commission[]> {
  const rows = await stores.desk.listCommissions(sellerId, filter)
  const lines = await stores.desk.listCommissionLines(rows.map((row) => row.orderId))
  return rows.map((row) =>
    viewCommission(
      row,
      lines.filter((line) => line.orderId === row.orderId),
    ),
  )
}

function viewCommission(row: CommissionRow, lines: readonly CommissionLineRow[]): Commission {
  const first = lines[0]
  if (!first) throw new Error('an order has no lines')
  const freeAt = row.state === 'taken-back' ? null : (row.completedAt ?? row.returnUntil)
  return {
    orderId: row.orderId,
    at: row.placedAt.toISOString(),
    title: { zh: first.nameZh, en: first.nameEn },
    picture: first.picture,
    pieces: lines.reduce((sum, line) => sum + line.quantity, 0),
    buyerName: row.buyerName,
    lines: lines.map(viewLine),
    commissionFen: addFen(zeroFen, ...lines.map((line) => line.commissionFen)),
    clawbackFen: addFen(zeroFen, ...lines.map((line) => line.clawbackFen)),
    state: row.state,
    freeAt: freeAt?.toISOString() ?? null,
    credit: {
      rule: row.rule,
      visitedAt: row.visitedAt.toISOString(),
      windowDays: row.windowDays,
      channel: row.channel,
      card: { sharedAt: row.sharedAt.toISOString(), product: viewShared(row) },
    },
  }
}

function viewShared({ sharedId: id, sharedZh: zh, sharedEn: en }: CommissionRow) {
  return id === null || zh === null || en === null ? null : { id, name: { zh, en } }
}

function viewLine(line: CommissionLineRow): Commission['lines'][number] {
  const { id, sizeName, picture, quantity: pieces, netFen, refundedFen, commissionFen, clawbackFen } = line
  const goodsFen = multiplyFen(line.unitFen, pieces)
  return {
    ...{ id, name: { zh: line.nameZh, en: line.nameEn }, sizeName, picture, pieces },
    ...{ goodsFen, discountFen: subtractFen(goodsFen, netFen), refundedFen },
    ...{ rateBps: line.commissionBps, commissionFen, clawbackFen },
  }
}
