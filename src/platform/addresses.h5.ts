import type { Addresses } from './addresses'

export const addresses: Addresses = { canChoose: false, choose: () => Promise.resolve(null) }
