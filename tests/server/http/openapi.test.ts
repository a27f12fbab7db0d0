import { type RouteName, routes } from '../../../contract/api'
import type { RouteSpec } from '../../../contract/api/route'
import { refusalStatus } from '../../../server/http/refusal-map'
import { createStory, type Story } from '../../support/story'

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly security: readonly Record<string, readonly string[]>[]
  readonly 'x-role': string
  readonly 'x-refusals': readonly (keyof typeof refusalStatus)[]
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean; readonly schema: object }[]
  readonly requestBody?: { readonly required: boolean; readonly content: Record<string, { readonly schema: { readonly type?: string } }> }
  readonly responses: Record<string, { readonly description: string; readonly content: Record<string, { readonly schema: object }> }>
}
interface Document {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string }
  readonly servers: readonly { readonly url: string }[]
  readonly paths: Record<string, Record<string, Operation>>
  readonly components: {
    readonly securitySchemes: Record<string, { readonly type: string; readonly scheme: string }>
    readonly schemas?: object
  }
}

let story: Story
let document: Document

beforeAll(async () => {
  story = await createStory()
  document = (await (await story.app.request('/api/openapi.json')).json()) as Document
})
afterAll(() => story.close())

const names = Object.keys(routes) as RouteName[]

function operationOf(name: RouteName): Operation {
  const { path, method } = routes[name]
  const operation = document.paths[path]?.[method]
  if (!operation) throw new Error(`${method} ${path} is not described`)
  return operation
}

test('is OpenAPI 3.1, below /api, with the session as its security', () => {
  expect(document.openapi).toBe('3.1.0')
  expect(document.info.title).toBe('Shupu')
  expect(document.servers).toEqual([{ url: '/api' }])
  expect(document.components.securitySchemes.session).toMatchObject({ type: 'http', scheme: 'bearer' })
})

test('describes every route of the contract and nothing else', () => {
  const described = Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`))
  expect(described.sort()).toEqual(names.map((name) => `${routes[name].method} ${routes[name].path}`).sort())
  expect(names.map((name) => operationOf(name).operationId)).toEqual(names)
})

test.each(names)('%s says who may call it, what it takes and what it may refuse', (name) => {
  const spec: RouteSpec = routes[name]
  const operation = operationOf(name)
  expect(operation.summary).toBe(spec.summary)
  expect(operation['x-role']).toBe(spec.role)
  expect(operation.security).toContainEqual({ session: [] })
  expect(operation.security.some((way) => Object.keys(way).length === 0)).toBe(spec.role === 'visitor')
  expect(operation['x-refusals']).toEqual(expect.arrayContaining([...spec.refusals]))
  expect(Boolean(operation.requestBody)).toBe(Boolean(spec.body))
  if (operation.requestBody) expect(operation.requestBody.required).toBe(true)
  const placeholders = [...spec.path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter)
  const inPath = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path')
  expect(inPath.map((parameter) => parameter.name)).toEqual(placeholders)
  expect(inPath.every(({ required }) => required === true)).toBe(true)
})

test.each(names)('%s answers its own shape, or one of its refusals by status', (name) => {
  const { responses, 'x-refusals': refusals } = operationOf(name)
  expect(responses['200']?.content['application/json']?.schema).toBeDefined()
  const statuses = new Set(['200', ...refusals.map((code) => String(refusalStatus[code]))])
  expect(Object.keys(responses).sort()).toEqual([...statuses].sort())
  for (const code of refusals) {
    const { description, content } = responses[String(refusalStatus[code])] ?? { description: '', content: {} }
    expect(description).toContain(code)
    expect(JSON.stringify(content['application/json']?.schema)).toContain(`"${code}"`)
  }
})

test('refers to nothing that is missing', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference ?? '')
  for (const reference of references) {
    const steps = reference.replace(/^#\//, '').split('/')
    const found = steps.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], document)
    expect([reference, found === undefined]).toEqual([reference, false])
  }
})

test('amounts are whole numbers', () => {
  const place = operationOf('placeOrder').requestBody?.content['application/json']?.schema
  expect(place).toMatchObject({ properties: { expectedTotalFen: { type: 'integer', minimum: 0 } } })
})
