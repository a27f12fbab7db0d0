import { createPrivateKey } from 'node:crypto'
import { authorize, makeNonce } from '../../../server/gateways/wechat/signing'
import { notifyUrl, sandboxKeys, type World } from './wechat-world'

export const merchant = {
  mchid: sandboxKeys.mchid,
  serial: sandboxKeys.merchantSerial,
  privateKey: createPrivateKey(sandboxKeys.merchantPrivateKey),
}

/** A sound order for a payment, as it goes over the wire. */
export const wireOrder = {
  appid: sandboxKeys.appid,
  mchid: sandboxKeys.mchid,
  description: '茶叶 250g',
  out_trade_no: 'order0001',
  notify_url: notifyUrl,
  amount: { total: 9900, currency: 'CNY' },
  payer: { openid: 'oBuyer' },
}
export const ordersPath = '/v3/pay/transactions/jsapi'

/** Sends a signed request, with what is sent changed after signing where a test wants it. */
export async function callPay(
  world: World,
  method: 'GET' | 'POST',
  path: string,
  content?: unknown,
  change: { readonly sent?: unknown; readonly ageSeconds?: number; readonly header?: string } = {},
) {
  const body = content === undefined ? '' : JSON.stringify(content)
  const timestamp = String(Math.floor(world.clock.now().getTime() / 1000) - (change.ageSeconds ?? 0))
  const authorization = change.header ?? authorize({ method, pathAndQuery: path, timestamp, nonce: makeNonce(), body }, merchant)
  const sent = change.sent === undefined ? body : JSON.stringify(change.sent)
  const response = await world.sandbox.wechat.request(`https://pay.sandbox${path}`, {
    method,
    headers: { authorization },
    ...(content === undefined ? {} : { body: sent }),
  })
  const text = await response.text()
  return {
    status: response.status,
    body: text === '' ? null : (JSON.parse(text) as Record<string, unknown>),
    isSigned: world.payClient.isGenuine(Object.fromEntries(response.headers), text),
  }
}

export function queryOrder(world: World, number = 'order0001') {
  return callPay(world, 'GET', `/v3/pay/transactions/out-trade-no/${number}?mchid=${sandboxKeys.mchid}`)
}
