import type { Address, SavedAddress } from '@contract/api/types'
import { type Answers, openBuyer } from './buyer-phone'
import { sampleAddress, samplePage } from './order-samples'
import type { MountedApp, MountOptions } from './pages/mount-app'

/* The address book in a buyer's hand, and its server. */

export const firstId = '01kbzz00000000000000000a01'
export const secondId = '01kbzz00000000000000000a02'

export const lhasa: Address = {
  ...{ name: '卓玛', phone: '13900001111', province: '西藏自治区', city: '拉萨市', district: '城关区', detail: '北京中路 1 号' },
}

export function saved(id: string, change: Partial<SavedAddress> = {}): SavedAddress {
  return { id, address: sampleAddress, isDefault: false, unservedRegion: null, ...change }
}

const levels: Readonly<Record<string, readonly (readonly [name: string, hasMore: boolean, isServed: boolean])[]>> = {
  '': [
    ['广东省', true, true],
    ['西藏自治区', true, false],
  ],
  广东省: [
    ['广州市', true, true],
    ['东莞市', false, true],
  ],
  广东省广州市: [
    ['海珠区', false, true],
    ['天河区', false, true],
  ],
  西藏自治区: [['拉萨市', true, false]],
  西藏自治区拉萨市: [['城关区', false, false]],
}

/** A server that keeps a book: what is written is in its next answer. */
export function bookServer(items: SavedAddress[] = []): Record<string, Answers[string]> {
  const book = () => ({ items })
  const idOf = (path: string) => path.split('/')[3] ?? ''
  return {
    'GET /addresses': book,
    'PUT /addresses/{id}': ({ path, body }) => {
      const { address, isDefault } = body as Pick<SavedAddress, 'address' | 'isDefault'>
      const item = saved(idOf(path), { address, isDefault: isDefault || items.length === 0 })
      items.splice(0, items.length, item, ...items.filter(({ id }) => id !== item.id))
      return book()
    },
    'POST /addresses/{id}/removal': ({ path }) => {
      items.splice(0, items.length, ...items.filter(({ id }) => id !== idOf(path)))
      return book()
    },
    'GET /regions': ({ path }) => {
      const query = new URLSearchParams(path.split('?')[1] ?? '')
      const level = levels[(query.get('province') ?? '') + (query.get('city') ?? '')] ?? []
      return { regions: level.map(([name, hasMore, isServed]) => ({ name, hasMore, isServed })) }
    },
    'POST /address-reading': () => ({ address: sampleAddress, unservedRegion: null }),
  }
}

export const bookPath = 'account/pages/addresses/index'

/** Opens the book; the server's answers may be changed while it is open. */
export function openBook(server: Record<string, Answers[string]>, options: Partial<MountOptions> = {}): Promise<MountedApp> {
  const whole: Record<string, Answers[string]> = {
    'POST /orders/{id}/address': () => ({ state: 'paid' }),
    'GET /orders/{id}': () => samplePage(),
  }
  const answers = Object.fromEntries(
    Object.keys({ ...whole, ...server }).map((address) => [
      address,
      (request: Parameters<Answers[string]>[0]) => (server[address] ?? whole[address])?.(request),
    ]),
  )
  return openBuyer({ path: bookPath, answers, ...options })
}
