import { fen } from '../../contract/money'
import { addMinutes } from '../domain/time'
import { askWithdrawal } from '../usecases/ask-withdrawal'
import { quoteWithdrawal } from '../usecases/quote-withdrawal'
import { startTransfer } from '../usecases/start-transfer'
import type { Cast } from './cast'
import type { DemoWorld } from './world'

interface Deed {
  readonly at: Date
  readonly does: () => Promise<void>
}

/** As much as one bill carries. */
const mostFen = 20_000

/** One seller's money has arrived, and came back once unconfirmed; another's waits to be confirmed. */
export function withdrawalDeeds(world: DemoWorld, cast: readonly Cast[], endsAt: Date): readonly Deed[] {
  const [first, second] = cast.filter((member) => member.role === 'seller').map((member) => member.person.id)
  if (!first || !second) return []
  const ago = (hours: number) => addMinutes(endsAt, -hours * 60)
  return [
    { at: ago(9 * 24 + 3), does: () => withdraw(world, first, true) },
    { at: ago(5 * 24 + 2), does: () => withdraw(world, first, false) },
    { at: ago(3), does: () => withdraw(world, second, false) },
  ]
}

async function withdraw(world: DemoWorld, sellerId: string, isConfirmed: boolean): Promise<void> {
  const { context } = world
  const { maximumFen } = await quoteWithdrawal(context, { sellerId, query: {} })
  const amountFen = fen(Math.min(maximumFen, mostFen))
  const { plan } = await quoteWithdrawal(context, { sellerId, query: { amountFen } })
  if (!plan) return
  const id = context.makeId()
  await askWithdrawal(context, { sellerId, body: { id, amountFen, expectedNetFen: plan.netFen, realName: null } })
  const transfer = await startTransfer(context, { sellerId, withdrawalId: id })
  if (isConfirmed) await world.confirmTransfer(transfer.package)
}
