import type { PhoneRequest, PhoneResponse, PhoneState } from './phone-state'
import { isRecord, type Values, writeQuery } from './records'

interface Task {
  readonly abort: () => void
  readonly [name: string]: unknown
}

function readHeader(header: unknown): Record<string, string> {
  const given = isRecord(header) ? Object.entries(header).map(([name, value]) => [name.toLowerCase(), String(value)]) : []
  return { 'content-type': 'application/json', ...Object.fromEntries(given) }
}

/** A GET's data goes into its query, as WeChat does it. */
function readRequest({ url, method, data, header }: Values): PhoneRequest {
  const name = String(method ?? 'GET').toUpperCase()
  const given = isRecord(data) ? Object.entries(data).map(([key, value]) => [key, encodeURIComponent(String(value))]) : []
  const isInQuery = name === 'GET' && given.length > 0
  const added = isInQuery ? `${String(url).includes('?') ? '&' : '?'}${writeQuery(Object.fromEntries(given))}` : ''
  const address = new URL(String(url) + added)
  const body = name === 'GET' || data === undefined ? undefined : JSON.parse(JSON.stringify(data))
  return { method: name, url: address.href, path: address.pathname + address.search, data: body, header: readHeader(header) }
}

async function send(origin: string, { method, path, data, header }: PhoneRequest): Promise<PhoneResponse> {
  const body = data === undefined ? undefined : typeof data === 'string' ? data : JSON.stringify(data)
  const answer = await fetch(new URL(path, origin), { method, headers: header, body: body ?? null })
  return { statusCode: answer.status, data: await answer.text(), header: Object.fromEntries(answer.headers) }
}

/** Text is parsed when it is JSON, whatever its content type says; else it stays text. */
function parseBody({ data }: PhoneResponse, dataType: unknown): unknown {
  if (typeof data !== 'string' || (dataType !== undefined && dataType !== 'json')) return data
  try {
    return JSON.parse(data)
  } catch {
    return data
  }
}

function createTask(abort: () => void): Task {
  const listeners = [
    'onHeadersReceived',
    'offHeadersReceived',
    'onChunkReceived',
    'offChunkReceived',
    'onProgressUpdate',
    'offProgressUpdate',
  ]
  return { ...Object.fromEntries(listeners.map((name) => [name, () => undefined])), abort }
}

/** Sends, and answers through the callbacks only, with the task given back at once. */
function start(phone: PhoneState, request: PhoneRequest, options: Values, read: (response: PhoneResponse) => Values): Task {
  const api = request.file ? 'uploadFile' : request.isDownload ? 'downloadFile' : 'request'
  phone.requests.push(request)
  let isOver = false
  const end = phone.work.begin(`${request.method} ${request.path}`)
  const finish = (name: 'success' | 'fail', result: Values) => {
    if (isOver) return
    isOver = true
    end()
    phone.work.later(`answer to ${request.path}`, () => {
      for (const one of [options[name], options.complete]) if (typeof one === 'function') one(phone.handOver(result))
    })
  }
  const { requests } = phone.options
  const answer = async () => (typeof requests === 'string' ? await send(requests, request) : await requests(request))
  answer().then(
    (response) => {
      const { statusCode, header = {} } = response
      finish('success', { statusCode, header, cookies: [], ...read(response), errMsg: `${api}:ok` })
    },
    (error: unknown) => {
      finish('fail', { errMsg: `${api}:fail ${error instanceof Error ? error.message : String(error)}`, errno: 600_001 })
    },
  )
  return createTask(() => finish('fail', { errMsg: `${api}:fail abort` }))
}

/** `wx.request`. */
export function createRequest(phone: PhoneState): (options: Values) => Task {
  return (options) => start(phone, readRequest(options), options, (response) => ({ data: parseBody(response, options.dataType) }))
}

/** `wx.uploadFile`: a form, whose answer stays text. Tells its progress half way and at the end. */
export function createUpload(phone: PhoneState): (options: Values) => Task {
  return (options) => {
    const { url, filePath, name, formData, header } = options
    const address = new URL(String(url))
    const request = {
      method: 'POST',
      url: address.href,
      path: address.pathname + address.search,
      data: isRecord(formData) ? { ...formData } : {},
      header: { ...readHeader(header), 'content-type': 'multipart/form-data' },
      file: { path: String(filePath), name: String(name) },
    }
    const task = start(phone, request, options, ({ data }) => ({ data: typeof data === 'string' ? data : JSON.stringify(data) }))
    return {
      ...task,
      onProgressUpdate: (listen: unknown) => {
        if (typeof listen !== 'function') return
        for (const progress of [50, 100]) phone.work.later('upload progress', () => listen(phone.handOver({ progress })))
      },
    }
  }
}

/** `wx.downloadFile`: whatever came, an error page too, is a file of the phone. */
export function createDownload(phone: PhoneState): (options: Values) => Task {
  return ({ url, header, ...options }) => {
    const address = new URL(String(url))
    const path = address.pathname + address.search
    const request = { method: 'GET', url: address.href, path, data: undefined, header: readHeader(header), isDownload: true }
    return start(phone, request, options, () => {
      const tempFilePath = `http://tmp/file-${phone.files.size + 1}`
      phone.files.set(tempFilePath, address.href)
      return { tempFilePath }
    })
  }
}
