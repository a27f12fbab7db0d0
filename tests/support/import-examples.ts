/* Read by the architecture test as text; nothing runs it. */
import { zeroFen } from '@contract/money'
import type { Ulid } from '../../contract/ids'

export type Limits = typeof import('@contract/limits').limits

export async function load(): Promise<readonly [Ulid, number, unknown, unknown]> {
  return ['', zeroFen, await import('@/app'), require('node:fs')]
}
