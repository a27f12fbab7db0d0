import type { Transport } from '@/lib/http'
import { notConnected } from './not-connected'

/** Sends one request to the API and waits at most 15 s. Rejects only when no answer came. */
export const transport: Transport = notConnected

/** The same to paths beside the API, at its origin: the sandbox's. */
export const originTransport: Transport = notConnected
