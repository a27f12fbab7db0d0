import { createHash } from 'node:crypto'
import { nowMs, type SandboxContext } from './context'
import type { StoredParcel } from './state'

/* A courier: parcels move by themselves as time passes, from the moment they are known. */

export type CourierScan = StoredParcel['scans'][number]

export interface ParcelRegistration {
  readonly trackingNumber: string
  /** Cities as scans name them ('杭州市'); derived from the number when left out. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Handed over then rather than now, in milliseconds since 1970. */
  readonly registeredAt?: number | undefined
  /** How many times faster than life; the sandbox's own when left out. */
  readonly timeScale?: number | undefined
}

const cities = [
  '北京市',
  '上海市',
  '广州市',
  '深圳市',
  '杭州市',
  '南京市',
  '苏州市',
  '成都市',
  '重庆市',
  '西安市',
  '长沙市',
  '福州市',
  '厦门市',
  '青岛市',
  '济南市',
  '合肥市',
  '昆明市',
  '沈阳市',
  '宁波市',
  '石家庄市',
]
const hubs = ['武汉市', '郑州市', '南昌市', '天津市']
const districts = ['城东', '城西', '高新', '滨江', '新华', '人民路', '中山路', '开发区']

interface Route {
  readonly from: string
  readonly hub: string
  readonly to: string
  readonly origin: string
  readonly destination: string
}

interface Step {
  readonly afterMinutes: number
  readonly kind: CourierScan['kind']
  readonly place: (route: Route) => string
  readonly text: (route: Route) => string
}

const toHub: readonly Step[] = [
  {
    afterMinutes: 120,
    kind: 'picked-up',
    place: (route) => route.from,
    text: (route) => `快件已由【${route.origin}营业部】揽收`,
  },
  {
    afterMinutes: 360,
    kind: 'in-transit',
    place: (route) => route.from,
    text: (route) => `快件离开【${centre(route.from)}】，已发往【${centre(route.hub)}】`,
  },
  {
    afterMinutes: 1_200,
    kind: 'in-transit',
    place: (route) => route.hub,
    text: (route) => `快件已到达【${centre(route.hub)}】，正在分拣`,
  },
]

const toDoor: readonly Step[] = [
  {
    afterMinutes: 2_280,
    kind: 'in-transit',
    place: (route) => route.to,
    text: (route) => `快件已到达【${centre(route.to)}】`,
  },
  {
    afterMinutes: 2_700,
    kind: 'delivering',
    place: (route) => route.to,
    text: (route) => `快件由【${route.destination}营业部】派送中，请保持电话畅通，准备签收`,
  },
  {
    afterMinutes: 3_000,
    kind: 'signed',
    place: (route) => route.to,
    text: () => '快件已签收，签收人：本人。感谢使用，期待再次为您服务',
  },
]

const toNowhere: readonly Step[] = [
  {
    afterMinutes: 7_200,
    kind: 'trouble',
    place: (route) => route.hub,
    text: (route) => `快件在【${centre(route.hub)}】滞留，正在查找，请联系商家`,
  },
]

/** Makes a parcel known; one that is known already stays as it is. */
export function registerParcel(context: SandboxContext, registration: ParcelRegistration): StoredParcel {
  const known = context.state.parcels.get(registration.trackingNumber)
  if (known !== undefined) return known
  const { trackingNumber } = registration
  const from = registration.from ?? pick(cities, trackingNumber, 'from')
  const others = cities.filter((city) => city !== from)
  const parcel: StoredParcel = {
    trackingNumber,
    from,
    to: registration.to ?? pick(others, trackingNumber, 'to'),
    registeredAt: registration.registeredAt ?? nowMs(context),
    timeScale: registration.timeScale ?? context.timeScale,
    scans: [],
  }
  context.state.parcels.set(trackingNumber, parcel)
  context.save()
  return parcel
}

/** Adds a scan by hand, at this moment. */
export function addScan(context: SandboxContext, trackingNumber: string, scan: Omit<CourierScan, 'at'>): void {
  registerParcel(context, { trackingNumber }).scans.push({ ...scan, at: nowMs(context) })
  context.save()
}

/** All scans up to now, oldest first. A number that ends in LOST never arrives; nothing moves after a signature by hand. */
export function scansOf(context: SandboxContext, parcel: StoredParcel): readonly CourierScan[] {
  const now = nowMs(context)
  const route = routeOf(parcel)
  const steps = [...toHub, ...(parcel.trackingNumber.toUpperCase().endsWith('LOST') ? toNowhere : toDoor)]
  const signedAt = parcel.scans.find((scan) => scan.kind === 'signed')?.at ?? Number.POSITIVE_INFINITY
  const moved = steps.map((step): CourierScan => {
    const at = parcel.registeredAt + (step.afterMinutes * 60_000) / parcel.timeScale
    const place = step.place(route)
    return { at, kind: step.kind, text: `【${place}】${step.text(route)}`, place }
  })
  return [...moved.filter((scan) => scan.at <= now && scan.at < signedAt), ...parcel.scans].sort((a, b) => a.at - b.at)
}

function routeOf({ trackingNumber, from, to }: StoredParcel): Route {
  const between = hubs.filter((hub) => hub !== from && hub !== to)
  return {
    from,
    to,
    hub: pick(between, trackingNumber, 'hub'),
    origin: withoutSuffix(from) + pick(districts, trackingNumber, 'origin'),
    destination: withoutSuffix(to) + pick(districts, trackingNumber, 'destination'),
  }
}

function centre(city: string): string {
  return `${withoutSuffix(city)}转运中心`
}

function withoutSuffix(city: string): string {
  return city.replace(/市$/, '')
}

/** The same choice for the same number, always. */
function pick(choices: readonly string[], trackingNumber: string, purpose: string): string {
  const digest = createHash('sha256').update(`${purpose} ${trackingNumber}`).digest()
  return choices[digest.readUInt32BE(0) % choices.length] ?? ''
}
