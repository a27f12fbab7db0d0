import type { Refusal, RefusalCode, RefusalPayloads } from '../../contract/refusals'

/** An expected refusal on its way to the person who asked; everything done so far in the transaction is undone. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}

export function refuse<Code extends RefusalCode>(code: Code, payload: RefusalPayloads[Code]): never {
  throw new Refused({ code, ...payload } as Refusal)
}
