import { z } from 'zod'

/** What can be made to go wrong, by the names that `POST /__sandbox/faults` takes. */
export const faultsSchema = z.strictObject({
  /** Everything answers 'busy' (-1, SYSTEM_ERROR). */
  busy: z.boolean(),
  /** Everything answers 'too often' (45011, FREQUENCY_LIMITED). */
  rate: z.boolean(),
  /** The access tokens handed out so far are dead from the next call on; then it is off again. */
  expired_token: z.boolean(),
  /** Milliseconds before anything is answered. */
  slow: z.number().int().min(0).max(120_000),
  /** Notifies never leave. */
  drop_notify: z.boolean(),
  /** Each notify is sent twice, with the same id. */
  dup_notify: z.boolean(),
  /** Notifies wait for the next delivery round and leave newest first. */
  reorder: z.boolean(),
  /** Milliseconds by the clock before a notify leaves. */
  late_notify: z.number().int().min(0),
  /** Each notify follows a probe whose signature is wrong on purpose. */
  signtest: z.boolean(),
  /** Replies and notifies are signed wrongly. */
  bad_signature: z.boolean(),
  /** Nobody counts as having been in the mini program of late: what they write is not judged (61010). */
  inactive: z.boolean(),
  /** No more mini codes and URL links for now (45009). */
  codes_busy: z.boolean(),
  refund_abnormal: z.boolean(),
  refund_closed: z.boolean(),
  /** Transfers that are confirmed, or stand at 'accepted', end as FAIL with this reason; '' for none. */
  transfer_fail: z.string().regex(/^[A-Z0-9_]*$/),
  /** Transfers are taken and stay at PROCESSING until it is off. */
  transfer_processing: z.boolean(),
  /** What is asked of transfers is done, and the answer gets lost on its way. */
  transfer_lost: z.boolean(),
  /** The merchant's account is empty. */
  transfer_not_enough: z.boolean(),
  /** The most in one transfer, in fen: what the merchant's console says. */
  transfer_limit: z.number().int().positive(),
})

/** Mutable: tests and the phone side switch them as they go. */
export type Faults = z.infer<typeof faultsSchema>

export function createFaults(): Faults {
  return {
    busy: false,
    rate: false,
    expired_token: false,
    slow: 0,
    drop_notify: false,
    dup_notify: false,
    reorder: false,
    late_notify: 0,
    signtest: false,
    bad_signature: false,
    inactive: false,
    codes_busy: false,
    refund_abnormal: false,
    refund_closed: false,
    transfer_fail: '',
    transfer_processing: false,
    transfer_lost: false,
    transfer_not_enough: false,
    transfer_limit: 20_000,
  }
}
