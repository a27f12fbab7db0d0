import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { toChinaTime } from '../gateways/china-time'
import { unsealText } from '../gateways/wechat/signing'
import { nowMs, readJson, type SandboxContext } from './context'
import { notifyUrlSchema } from './pay-routes'
import { refusePay } from './pay-signature'
import { addTransfer, cancelTransfer, endDueTransfers, isSameTransfer, type TransferAsked, toTransfer, toTransferReply } from './transfers'

const base = '/v3/fund-app/mch-transfer/transfer-bills'
const nameFromFen = 200_000
const smallestFen = 10
const nameLeastFen = 30
const keptDays = 30

const transferSchema = z.strictObject({
  appid: z.string(),
  out_bill_no: z.string().regex(/^[0-9A-Za-z]{1,32}$/),
  transfer_scene_id: z.enum(['1000', '1002', '1004', '1005', '1009', '1010', '1011', '1013']),
  openid: z.string().min(1).max(64),
  user_name: z.string().min(1).optional(),
  transfer_amount: z.number().int().positive(),
  transfer_remark: z.string().min(1).max(32),
  notify_url: notifyUrlSchema.optional(),
  user_recv_perception: z.string().optional(),
  transfer_scene_report_infos: z.array(z.object({ info_type: z.string().min(1).max(15), info_content: z.string().min(1).max(32) })),
})
type Asked = z.infer<typeof transferSchema>

interface Refusal {
  readonly status: 400 | 403
  readonly code: string
  readonly message: string
}

/** Transfers to a person: ask, query, call back. */
export function createTransferRoutes(context: SandboxContext): Hono {
  const routes = new Hono()
  routes.post(base, async (c) => {
    const asked = transferSchema.safeParse(await readJson(c))
    if (!asked.success) return refusePay(c, 400, 'PARAM_ERROR', `参数错误：${asked.error.issues[0]?.path.join('.')}`)
    return loseReply(context, c, transfer(context, c, asked.data))
  })
  routes.get(`${base}/out-bill-no/:number`, (c) => {
    endDueTransfers(context)
    const found = context.state.transfers.get(c.req.param('number'))
    const isKept = found !== undefined && nowMs(context) - found.createdAt <= keptDays * 86_400_000
    return isKept ? c.json(toTransfer(context, found)) : refusePay(c, 404, 'NOT_FOUND', '记录不存在')
  })
  routes.post(`${base}/out-bill-no/:number/cancel`, (c) => {
    endDueTransfers(context)
    const found = context.state.transfers.get(c.req.param('number'))
    if (found === undefined) return refusePay(c, 404, 'NOT_FOUND', '记录不存在')
    if (!cancelTransfer(context, found)) return refusePay(c, 400, 'INVALID_REQUEST', '当前单据状态不支持撤销')
    const { outBillNo, transferBillNo, state, updatedAt } = found
    const reply = { out_bill_no: outBillNo, transfer_bill_no: transferBillNo, state, update_time: toChinaTime(new Date(updatedAt)) }
    return loseReply(context, c, c.json(reply))
  })
  return routes
}

/** It was done, and nobody hears of it: what a time limit in between answers, unsigned by WeChat. */
function loseReply(context: SandboxContext, c: Context, reply: Response): Response {
  return context.faults.transfer_lost && reply.status === 200 ? c.text('', 504) : reply
}

function transfer(context: SandboxContext, c: Context, asked: Asked): Response {
  endDueTransfers(context)
  const userName = asked.user_name === undefined ? null : unsealText(asked.user_name, context.platformPrivateKey)
  const request: TransferAsked = {
    outBillNo: asked.out_bill_no,
    openid: asked.openid,
    amountFen: asked.transfer_amount,
    remark: asked.transfer_remark,
    userName,
    notifyUrl: asked.notify_url ?? null,
  }
  const refusal = checkAsked(context, c, asked, userName)
  if (refusal !== null) return refusePay(c, refusal.status, refusal.code, refusal.message)
  const known = context.state.transfers.get(request.outBillNo)
  if (known !== undefined) {
    if (!isSameTransfer(known, request)) return refusePay(c, 400, 'INVALID_REQUEST', '商户单号已存在，请核实参数是否一致')
    return c.json(toTransferReply(known))
  }
  if (context.faults.transfer_not_enough) return refusePay(c, 403, 'NOT_ENOUGH', '资金不足')
  return c.json(toTransferReply(addTransfer(context, request)))
}

function checkAsked(context: SandboxContext, c: Context, asked: Asked, userName: string | null): Refusal | null {
  const amountFen = asked.transfer_amount
  if (asked.appid !== context.keys.appid) return refused('APPID_MCHID_NOT_MATCH', '商户号与appid不匹配')
  if (!isReported(asked)) return refused('PARAM_ERROR', '未传入完整且对应的转账场景报备信息，请根据接口文档检查')
  if (asked.user_recv_perception !== undefined) return refused('PARAM_ERROR', '暂不支持展示当前传入的用户收款感知')
  if (amountFen < smallestFen || amountFen > context.faults.transfer_limit) return refused('INVALID_REQUEST', '转账金额超出单笔限额')
  if (asked.user_name === undefined)
    return amountFen >= nameFromFen ? refused('PARAM_ERROR', '转账金额大于等于2000元，必须传入收款用户姓名') : null
  if (amountFen < nameLeastFen) return refused('PARAM_ERROR', '转账金额小于0.3元，不支持传入收款用户姓名')
  if (userName === null || c.req.header('wechatpay-serial') !== context.keys.platformKeyId) return refused('PARAM_ERROR', '姓名解密失败')
  return null
}

/** Commission: exactly the two words about the work, each once. */
function isReported({ transfer_scene_id, transfer_scene_report_infos: infos }: Asked): boolean {
  if (transfer_scene_id !== '1005') return infos.length > 0
  const types = infos.map(({ info_type }) => info_type).sort()
  return types.join() === ['岗位类型', '报酬说明'].sort().join()
}

function refused(code: string, message: string): Refusal {
  return { status: 400, code, message }
}
