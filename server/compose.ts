import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { createUlid } from '../contract/ids'
import type { WeChatConfig } from './config'
import { transact } from './database/pool'
import { Stores } from './database/stores'
import type { Tables } from './database/tables'
import { parseRegions, type Regions } from './domain/regions'
import { createDrawingGateway } from './gateways/drawing/drawing'
import type { Fetch } from './gateways/exchange'
import { createPictureSource } from './gateways/objects/picture-source'
import { createTrackingGateway } from './gateways/tracking/http-tracking'
import { createCodesGateway } from './gateways/wechat/codes'
import { createContentGateway } from './gateways/wechat/content'
import { createLoginGateway } from './gateways/wechat/login'
import { createMessagesGateway } from './gateways/wechat/messages'
import { createPayGateway } from './gateways/wechat/pay'
import { createPushGateway } from './gateways/wechat/push'
import { createShippingGateway } from './gateways/wechat/shipping'
import { createApiClient } from './gateways/wechat/tokens'
import { createTransferGateway } from './gateways/wechat/transfers'
import type { Clock, Context, Log, ObjectStore } from './ports'

export type Gateways = Omit<Context, 'clock' | 'log' | 'regions' | 'makeId' | 'read' | 'transact'>

export interface GatewayOptions {
  readonly wechat: WeChatConfig
  readonly courierBase: string
  readonly objects: ObjectStore
  /** Where the pictures of goods are; null: nowhere. */
  readonly picturesFolder: string | null
  /** Where buyers and WeChat reach us, without a slash at the end. */
  readonly publicUrl: string
  readonly clock: Clock
  /** The global one when left out. */
  readonly fetch?: Fetch
}

/** WeChat and the couriers, or whatever answers like them at these addresses. */
export function createGateways({ wechat, courierBase, objects, picturesFolder, publicUrl, clock, fetch }: GatewayOptions): Gateways {
  const identity = { appid: wechat.appId, secret: wechat.secret }
  const sent = fetch ? { fetch } : {}
  const api = createApiClient({ baseUrl: wechat.apiBase, ...identity, clock, ...sent })
  const merchant = {
    baseUrl: wechat.payBase,
    appid: wechat.appId,
    mchid: wechat.merchantId,
    merchantSerial: wechat.merchantSerial,
    merchantPrivateKey: wechat.merchantKey,
    publicKeys: new Map([[wechat.publicKeyId, wechat.publicKey]]),
    apiV3Key: wechat.apiV3Key,
    notifyUrl: `${publicUrl}/wxpay/notify`,
    clock,
    ...sent,
  }
  return {
    login: createLoginGateway({ baseUrl: wechat.apiBase, ...identity, ...sent }),
    pay: createPayGateway(merchant),
    transfer: createTransferGateway(merchant),
    shipping: createShippingGateway({ api, mchid: wechat.merchantId }),
    content: createContentGateway({ api, publicUrl }),
    push: createPushGateway({ appid: wechat.appId, token: wechat.pushToken, key: wechat.pushKey }),
    messages: createMessagesGateway({ api, templates: wechat.messages }),
    tracking: createTrackingGateway({ baseUrl: courierBase, ...sent }),
    codes: createCodesGateway({ api, version: wechat.version }),
    drawing: createDrawingGateway(),
    pictures: createPictureSource({ folder: picturesFolder, objects, ...sent }),
    objects,
    publicUrl,
  }
}

let regions: Regions | null = null

/** The table of regions, read once; it lies beside the server, in its source as in its bundle. */
function readRegions(): Regions {
  regions ??= parseRegions(readFileSync(join(__dirname, 'domain', 'regions.txt'), 'utf8'))
  return regions
}

/** Everything a use case may touch, on one database. */
export function createContext(parts: {
  readonly database: Kysely<Tables>
  readonly gateways: Gateways
  readonly clock: Clock
  readonly log: Log
}): Context {
  const { database, gateways, clock, log } = parts
  return {
    ...gateways,
    clock,
    log,
    regions: readRegions(),
    makeId: () => createUlid(clock.now().getTime()),
    read: new Stores(database),
    transact: (work) => transact(database, (transaction) => work(new Stores(transaction))),
  }
}
