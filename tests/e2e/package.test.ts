import { productionH5, sandboxH5 } from '../support/builds'
import { grepFolder } from '../support/folders'

test('the production pages hold no schema library: the contract gave types only', () => {
  expect(grepFolder(productionH5, /ZodError|ZodType|_zod\b|invalid_union/, /\.js$/)).toEqual([])
})

test('the production pages hold nothing of the sandbox, which the sandbox build does hold', () => {
  const sandbox = /__sandbox|sandbox\/pages|sandbox-openid|sbx[:-]/
  expect(grepFolder(productionH5, sandbox, /\.(js|html|css)$/)).toEqual([])
  expect(grepFolder(sandboxH5, sandbox, /\.js$/)).not.toEqual([])
})
