import { z } from 'zod'
import type { StoredShipping } from './state'

/* What upload_shipping_info refuses whatever the order is, with WeChat's codes. */

const partSchema = z.object({
  tracking_no: z.string().default(''),
  express_company: z.string().default(''),
  item_desc: z.string().default(''),
  contact: z.object({ consignor_contact: z.string().optional(), receiver_contact: z.string().optional() }).optional(),
})

export const uploadSchema = z.object({
  order_key: z.object({
    order_number_type: z.number(),
    transaction_id: z.string().default(''),
    mchid: z.string().default(''),
    out_trade_no: z.string().default(''),
  }),
  logistics_type: z.number(),
  delivery_mode: z.number(),
  is_all_delivered: z.boolean().optional(),
  shipping_list: z.array(partSchema),
  upload_time: z.string(),
  payer: z.object({ openid: z.string() }),
})
export type Upload = z.infer<typeof uploadSchema>

export type ShippingRefusal = readonly [errcode: number, errmsg: string]

const express = 1
const split = 2
const partsLimit = 15
const itemLength = 120
const idLength = 128
const timePattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/
/** At least one character hidden, the last four digits shown. */
const maskedPattern = /^[\d+-]*\*[\d*-]*\d{4}(-\d+)?$/

/** Null when the upload is sound in itself. */
export function checkUpload(upload: Upload): ShippingRefusal | null {
  return checkKey(upload.order_key) ?? checkModes(upload) ?? checkParts(upload)
}

function checkKey(key: Upload['order_key']): ShippingRefusal | null {
  switch (key.order_number_type) {
    case 1:
      if (key.mchid === '') return [268485196, 'mchid is required']
      return key.out_trade_no === '' ? [268485197, 'out_trade_no is required'] : null
    case 2:
      return key.transaction_id === '' ? [268485195, 'transaction_id is required'] : null
    default:
      return [268485194, 'invalid order_number_type']
  }
}

function checkModes(upload: Upload): ShippingRefusal | null {
  const { logistics_type: logistics, delivery_mode: mode } = upload
  if (![1, 2, 3, 4].includes(logistics)) return [10060005, 'invalid logistics_type']
  if (mode !== 1 && mode !== split) return [268485224, 'invalid delivery_mode']
  if (mode === split && logistics !== express) return [10060006, 'only express may be split']
  if (mode === split && upload.is_all_delivered === undefined) return [10060007, 'is_all_delivered is required']
  if (upload.shipping_list.length > partsLimit) return [10060024, 'shipping_list is too long']
  if (mode === 1 && upload.shipping_list.length !== 1) return [268485228, 'unified delivery takes one item']
  if (upload.shipping_list.length === 0) return [10060014, 'shipping_list is empty']
  if (!timePattern.test(upload.upload_time) || Number.isNaN(Date.parse(upload.upload_time))) return [268485216, 'invalid upload_time']
  return null
}

function checkParts(upload: Upload): ShippingRefusal | null {
  for (const part of upload.shipping_list) {
    const refusal = checkPart(part, upload.logistics_type)
    if (refusal !== null) return refusal
  }
  return null
}

function checkPart(part: Upload['shipping_list'][number], logistics: number): ShippingRefusal | null {
  if (part.item_desc === '') return [10060008, 'item_desc is required']
  if ([...part.item_desc].length > itemLength) return [10060009, 'item_desc is too long']
  if (logistics !== express) return null
  if (part.tracking_no === '') return [268485226, 'tracking_no is required']
  if (part.express_company === '') return [268485227, 'express_company is required']
  if (part.express_company.length > idLength) return [10060025, 'express_company is too long']
  if (part.tracking_no.length > idLength) return [10060026, 'tracking_no is too long']
  const contact = contactOf(part)
  if (contact === null) return part.express_company === 'SF' ? [10060014, 'contact is required for SF'] : null
  return maskedPattern.test(contact) ? null : [10060014, 'contact must be masked but for its last four digits']
}

function contactOf(part: Upload['shipping_list'][number]): string | null {
  return part.contact?.receiver_contact ?? part.contact?.consignor_contact ?? null
}

/** The parcels of an upload as the sandbox keeps them. */
export function toParcels(upload: Upload): StoredShipping['parcels'] {
  return upload.shipping_list.map((part) => ({
    trackingNumber: part.tracking_no,
    carrier: part.express_company,
    goods: part.item_desc,
    contact: contactOf(part),
  }))
}
