import { Hono } from 'hono'
import { toChinaClock } from '../gateways/china-time'
import type { SandboxContext } from './context'
import { type CourierScan, registerParcel, scansOf } from './courier'

/** kuaidi100's code of a parcel and word for a scan. */
const codes = {
  'picked-up': { state: '1', status: '揽收' },
  'in-transit': { state: '0', status: '在途' },
  delivering: { state: '5', status: '派件' },
  signed: { state: '3', status: '签收' },
  trouble: { state: '2', status: '疑难' },
} satisfies Record<CourierScan['kind'], { state: string; status: string }>

/** Scans in kuaidi100's shape, newest first. Asking for a parcel makes it known. */
export function createCourierRoutes(context: SandboxContext): Hono {
  const routes = new Hono()
  routes.get('/courier/query', (c) => {
    const com = c.req.query('com') ?? ''
    const nu = c.req.query('nu') ?? ''
    if (context.faults.busy) return c.json({ result: false, returnCode: '501', message: '服务器错误' }, 503)
    if (context.faults.rate) return c.json({ result: false, returnCode: '505', message: '查询过于频繁' })
    if (!/^[\w-]{4,64}$/.test(nu) || com === '') return c.json({ result: false, returnCode: '400', message: '提交的数据不完整' })
    const scans = scansOf(context, registerParcel(context, { trackingNumber: nu })).toReversed()
    const newest = scans[0]
    if (newest === undefined) return c.json({ result: false, returnCode: '500', message: '查询无结果，请隔段时间再查' })
    return c.json({
      message: 'ok',
      nu,
      com,
      ischeck: newest.kind === 'signed' ? '1' : '0',
      status: '200',
      state: codes[newest.kind].state,
      data: scans.map((scan) => {
        const time = toChinaClock(new Date(scan.at))
        return { time, ftime: time, context: scan.text, status: codes[scan.kind].status, areaName: scan.place }
      }),
    })
  })
  return routes
}
