import type { Statement } from '@contract/api/types'
import { useEffect, useRef, useState } from 'react'
import { type ChainFinding, checkChain, keptFrom } from '@/lib/chain-check'
import { businessDay } from '@/lib/dates'
import { useLanguage } from '@/lib/language'
import { useWrite } from '@/lib/use-write'
import { useMore } from '@/queries/use-more'
import { useQuery } from '@/queries/use-query'
import { exportStatement, getChain, getStatement } from '@/services/seller'
import { keepSeenChain, readSeenChain } from '@/stores/seen-chain'
import { useSessionState } from '@/stores/session'

/** A seller's statement from a month on (null: from the newest), and the newest answer, whichever month it began with. */
export function useStatement(month: string | null) {
  const query = useQuery(`statement:${month ?? ''}`, () => getStatement({ month: month ?? undefined }))
  const list = useMore(query.data, (cursor) => getStatement({ cursor: Number(cursor) }), month ?? '')
  // While another month is coming, the sums and the months to choose from stay.
  const latest = useRef<Statement | null>(null)
  if (query.data !== null) latest.current = query.data
  return { query, list, latest: latest.current }
}

/** A month as a file. */
export function useStatementFile() {
  const language = useLanguage()
  return useWrite((month: string) => exportStatement(month, language))
}

export interface ChainCheck {
  /** Null: not known yet, or the network is away. */
  readonly finding: ChainFinding | null
  /** The seller has settled it with HQ: from now on the phone remembers what is there now. */
  readonly settle: () => void
}

/** Once the page is drawn, the phone works out that the past it saw is still the past. */
export function useChainCheck(isDrawn: boolean): ChainCheck {
  const sellerId = useSessionState(({ session }) => session?.person.id) ?? null
  const [finding, setFinding] = useState<ChainFinding | null>(null)
  useEffect(() => {
    if (!isDrawn || sellerId === null) return undefined
    let isHere = true
    const found = (result: ChainFinding) => {
      if (result.kind === 'same') keepSeenChain(sellerId, result.kept)
      if (isHere) setFinding(result)
    }
    // Without a network there is nothing to say: the next visit asks again.
    checkChain(readSeenChain(sellerId), businessDay(Date.now()), getChain).then(found, () => undefined)
    return () => {
      isHere = false
    }
  }, [isDrawn, sellerId])
  const settle = () => {
    if (finding?.kind !== 'changed' || sellerId === null) return
    const kept = keptFrom(finding.now)
    keepSeenChain(sellerId, kept)
    setFinding({ kind: 'same', kept })
  }
  return { finding, settle }
}
