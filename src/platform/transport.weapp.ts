import Taro from '@tarojs/taro'
import type { Transport } from '@/lib/http'

const timeoutMs = 15_000

function sendBelow(base: string): Transport {
  return async ({ method, path, headers, body }) => {
    const answer = await Taro.request({ url: `${base}${path}`, method, header: { ...headers }, data: body, timeout: timeoutMs })
    return { status: answer.statusCode, body: answer.data as unknown }
  }
}

export const transport = sendBelow(process.env.SHUPU_API_BASE ?? '')
export const originTransport = sendBelow((process.env.SHUPU_API_BASE ?? '').replace(/\/api$/, ''))
