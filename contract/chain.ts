/** A posting of a seller's chain, as the phone checks it. */
export interface ChainedPosting {
  readonly entryKey: string
  /** From 1, without gaps. */
  readonly chainIndex: number
  readonly source: string
  readonly destination: string
  readonly amountFen: number
}

/** What the hash of a posting covers: the hash before it and all that it says. */
export function chainText(previousHash: string, posting: ChainedPosting): string {
  const { entryKey, chainIndex, source, destination, amountFen } = posting
  return [previousHash, chainIndex, entryKey, source, destination, amountFen].join('\n')
}
