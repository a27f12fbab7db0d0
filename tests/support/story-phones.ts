import { productionApiBase, productionWeapp } from './builds'
import { jpeg } from './pictures'
import type { Story } from './story'
import { type Phone, startPhone } from './weapp-runner/phone'
import type { PhoneOptions, PhoneRequest, PhoneResponse } from './weapp-runner/phone-state'

/** Where the person of a phone lives, as WeChat's own address picker gives it. */
export const wechatAddress = {
  userName: '陈敏',
  telNumber: '13800000000',
  provinceName: '广东省',
  cityName: '广州市',
  countyName: '海珠区',
  detailInfo: '新港西路 135 号 12 栋 602',
  nationalCode: '440105',
  postalCode: '510000',
}

let logins = 0

/** The built mini program on somebody's phone, against the story's API. The same name is the same WeChat account. */
export async function openPhone(story: Story, name: string, options: Partial<PhoneOptions> = {}): Promise<Phone> {
  return await startPhone({
    dist: productionWeapp,
    requests: (request) => answer(story, request),
    now: () => story.clock.now().getTime(),
    login: () => {
      logins += 1
      return `sbx:sbx-${name}:phone-${logins}`
    },
    payment: async (parameters) => {
      const body = JSON.stringify({ ...parameters, outcome: 'paid' })
      const paid = await story.app.request('/__sandbox/pay', { method: 'POST', body })
      return paid.ok ? 'ok' : 'fail'
    },
    address: wechatAddress,
    language: 'zh_CN',
    ...options,
  })
}

/** What the story’s API says to a request of a phone. */
export async function answer(story: Story, request: PhoneRequest): Promise<PhoneResponse> {
  const { method, path, data, header } = request
  const prefix = new URL(productionApiBase).pathname
  if (request.isDownload) {
    const { status } = await story.app.request(path)
    return { statusCode: status, data: '' }
  }
  if (!path.startsWith(prefix)) throw new Error(`a request beside the API: ${path}`)
  if (request.file) return await answerUpload(story, request)
  const body =
    data === undefined || data === null || method === 'GET' ? {} : { body: typeof data === 'string' ? data : JSON.stringify(data) }
  const response = await story.app.request(path, { method, headers: header, ...body })
  return { statusCode: response.status, data: JSON.parse(await response.text()) }
}

/** Whatever photo the phone has, it is this one. */
async function answerUpload(story: Story, { path, data, header, file }: PhoneRequest): Promise<PhoneResponse> {
  const form = new FormData()
  for (const [name, value] of Object.entries(data ?? {})) form.set(name, String(value))
  form.set(file?.name ?? '', new Blob([new Uint8Array(jpeg())]), 'photo.jpg')
  const { authorization = '' } = header
  const response = await story.app.request(path, { method: 'POST', headers: { authorization }, body: form })
  return { statusCode: response.status, data: await response.text() }
}

/** Path and query of a shared card, as the next phone is entered with them. */
export function entryOf(path: string): { readonly path: string; readonly query: Readonly<Record<string, string>> } {
  const url = new URL(path, 'https://card.test')
  return { path: url.pathname.slice(1), query: Object.fromEntries(url.searchParams) }
}
