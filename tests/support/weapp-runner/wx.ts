import { hasApi, type PhoneState } from './phone-state'
import { copyAsJson, isRecord, type Values } from './records'
import { answerCall, asyncApis } from './wx-answers'
import { syncApis, systemInfo } from './wx-device'
import { createDownload, createRequest, createUpload } from './wx-network'
import { createIntersectionObserver, createSelectorQuery } from './wx-selectors'

type Settle = (result: unknown) => void

function record(phone: PhoneState, name: string, options: unknown): void {
  phone.calls.push({ name, options: isRecord(options) ? copyAsJson(options) : {} })
}

/** A function with success, fail and complete, or with a Promise when it was given none of them. */
function createAsyncApi(name: string, phone: PhoneState): (options?: unknown) => unknown {
  return (options) => {
    record(phone, name, options)
    const given = isRecord(options) ? options : {}
    const listeners = ['success', 'fail', 'complete'].filter((one) => typeof given[one] === 'function')
    let settled: { readonly resolve: Settle; readonly reject: Settle } | null = null
    const promise = listeners.length > 0 ? undefined : new Promise((resolve, reject) => (settled = { resolve, reject }))
    const end = phone.work.begin(`wx.${name}`)
    answerCall(name, given, phone).then(
      ({ isOk, result }) => {
        end()
        phone.work.later(`wx.${name}`, () => {
          const answer = phone.handOver(result)
          if (settled) return isOk ? settled.resolve(answer) : settled.reject(answer)
          for (const one of [given[isOk ? 'success' : 'fail'], given.complete]) if (typeof one === 'function') one(answer)
        })
      },
      (error: unknown) => {
        end()
        phone.onError(error)
      },
    )
    return promise
  }
}

/**
 * A stand-in for WeChat's `wx`. Taro copies `Object.keys(wx)` when it starts, so each function is listed by name; one that is
 * not here is "not a function", never a silent success.
 */
export function createWx(phone: PhoneState): Values {
  const asynchronous = Object.keys(asyncApis)
    .filter((name) => hasApi(phone, name))
    .map((name) => [name, createAsyncApi(name, phone)])
  const synchronous = Object.entries(syncApis).map(([name, run]) => [
    name,
    (...args: readonly unknown[]) => {
      record(phone, name, args[0])
      return phone.handOver(run(phone, ...args))
    },
  ])
  const answerSystemInfo = (options: Values = {}) => {
    for (const one of [options.success, options.complete]) if (typeof one === 'function') one(phone.handOver(systemInfo(phone)))
    return Promise.resolve(phone.handOver(systemInfo(phone)))
  }
  return {
    ...Object.fromEntries(asynchronous),
    ...Object.fromEntries(synchronous),
    env: { USER_DATA_PATH: 'http://usr' },
    getSystemInfo: answerSystemInfo,
    nextTick: (run: () => void) => phone.work.later('nextTick', run),
    request: createRequest(phone),
    uploadFile: createUpload(phone),
    downloadFile: createDownload(phone),
    createSelectorQuery: () => createSelectorQuery(phone),
    createIntersectionObserver: () => createIntersectionObserver(phone),
    getUpdateManager: () => syncApis.getUpdateManager?.(phone),
  }
}
