import type { RefusalCode } from '../../contract/refusals'

/** How each refusal travels. 401 makes the client log in again, so it stands for that alone. */
export const refusalStatus = {
  'signed-out': 401,
  'code-invalid': 400,
  forbidden: 403,
  'not-found': 404,
  'invalid-input': 400,
  'too-large': 413,
  'id-conflict': 409,
  'wechat-unavailable': 503,
  'out-of-stock': 409,
  'not-on-sale': 409,
  'total-changed': 409,
  'recommender-changed': 409,
  'region-not-served': 409,
  'order-state': 409,
  'quantity-exceeded': 409,
  'too-many-parcels': 409,
  'batch-unavailable': 409,
  'agreement-outdated': 409,
  'already-seller': 409,
  'name-unusable': 422,
  'seller-inactive': 403,
  'token-used': 409,
  internal: 500,
} as const satisfies Readonly<Record<RefusalCode, number>>
