import { z } from 'zod'
import type { Scan, TrackingGateway } from '../../ports'
import { fromChinaClock } from '../china-time'
import { exchange, type Fetch, parseJson } from '../exchange'

/** The courier service gave no answer that can be read: ask again later. */
export class CourierUnavailable extends Error {}

export interface TrackingGatewayOptions {
  readonly baseUrl: string
  readonly fetch?: Fetch
  readonly timeoutMs?: number
}

/** WeChat's carrier ids (which we keep) to kuaidi100's names; another carrier goes by its own id in lower case. */
const courierNames: Readonly<Record<string, string>> = {
  SF: 'shunfeng',
  ZTO: 'zhongtong',
  YTO: 'yuantong',
  STO: 'shentong',
  YUNDA: 'yunda',
  JTSD: 'jtexpress',
  JDL: 'jd',
  EMS: 'ems',
  DB: 'debangkuaidi',
}

const entrySchema = z.object({
  time: z.string(),
  context: z.string(),
  status: z.string().nullish(),
  areaName: z.string().nullish(),
})
type Entry = z.infer<typeof entrySchema>

const replySchema = z.object({ state: z.string(), data: z.array(entrySchema) })
/** How kuaidi100 says that the carrier has nothing yet. */
const emptySchema = z.object({ result: z.literal(false), returnCode: z.literal('500') })

/** Scans over HTTP in kuaidi100's shape: `{nu, com, state, data: [{time, context}]}`, newest first, China's time. */
export function createTrackingGateway(options: TrackingGatewayOptions): TrackingGateway {
  return {
    async listScans({ carrier, trackingNumber }) {
      const query = new URLSearchParams({ com: courierNames[carrier] ?? carrier.toLowerCase(), nu: trackingNumber })
      const url = `${options.baseUrl.replace(/\/$/, '')}/courier/query?${query}`
      const reply = await exchange({ method: 'GET', url }, { ...options, failure: CourierUnavailable })
      const content = parseJson(reply.text)
      if (emptySchema.safeParse(content).success) return []
      const found = replySchema.safeParse(content)
      if (reply.status !== 200 || !found.success) throw new CourierUnavailable(`GET /courier/query: ${reply.status} without scans`)
      return toScans(found.data.data, found.data.state)
    },
  }
}

function toScans(entries: readonly Entry[], state: string): readonly Scan[] {
  const scans = entries.map((entry, index): Scan => {
    const at = fromChinaClock(entry.time)
    if (Number.isNaN(at.getTime())) throw new CourierUnavailable('GET /courier/query: a time that is none')
    const kind = kindOfStatus(entry.status ?? '') ?? (index === 0 ? kindOfState(state) : null) ?? kindOfText(entry.context)
    return { at, kind, text: entry.context, place: entry.areaName ?? placeIn(entry.context) }
  })
  // Times are whole seconds: reversed first, scans of one second keep the carrier's order.
  return scans.reverse().sort((a, b) => a.at.getTime() - b.at.getTime())
}

function kindOfStatus(status: string): Scan['kind'] | null {
  if (/疑难|退|拒/.test(status)) return 'trouble'
  if (status.includes('签收')) return 'signed'
  if (/派件|派送|投柜|驿站/.test(status)) return 'delivering'
  if (status.includes('揽收')) return 'picked-up'
  return status === '' ? null : 'in-transit'
}

/** The state of the whole parcel is that of its newest scan. 4, 6 and 14: refused or on its way back. */
function kindOfState(state: string): Scan['kind'] | null {
  switch (state) {
    case '1':
      return 'picked-up'
    case '2':
    case '4':
    case '6':
    case '14':
      return 'trouble'
    case '3':
      return 'signed'
    case '5':
      return 'delivering'
    default:
      return null
  }
}

/** 'Out for delivery' often asks to be ready to sign, so it is looked for before 'signed'. */
function kindOfText(text: string): Scan['kind'] {
  if (/派送|派件/.test(text)) return 'delivering'
  if (/已签收|签收人|本人签收/.test(text)) return 'signed'
  if (/揽收|收件|收取/.test(text)) return 'picked-up'
  return 'in-transit'
}

/** '【杭州市】快件已揽收' → '杭州市'. */
function placeIn(text: string): string | null {
  return /^【([^】]{1,20})】/.exec(text)?.[1] ?? null
}
