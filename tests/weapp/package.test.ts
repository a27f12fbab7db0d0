import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wxmlToJs } from 'miniprogram-compiler'
import compileStyles from 'miniprogram-compiler/src/wcsc'
import ts from 'typescript'
import { unused } from '../../config/component-attributes'
import { productionWeapp as dist, productionApiBase, sandboxWeapp } from '../support/builds'
import { grepFolder, listFolder, readJsonFile, sizeOf } from '../support/folders'
import { readSources, walk } from '../support/source-imports'

const kibibyte = 1024
const maxBuffer = 64 * kibibyte * kibibyte
const files = listFolder(dist)
const app = readJsonFile(join(dist, 'app.json')) as { readonly pages: string[]; readonly subPackages?: { root: string; pages: string[] }[] }
const packages = app.subPackages ?? []
const pages = [...app.pages, ...packages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))]
const isInSubpackage = (path: string) => packages.some(({ root }) => path.startsWith(`${root}/`))

describe("WeChat's own compilers", () => {
  test('take every WXML file', () => {
    expect(() => wxmlToJs(dist, { maxBuffer })).not.toThrow()
    expect(pages.filter((page) => !files.includes(`${page}.wxml`))).toEqual([])
  })

  test('take every WXSS file', () => {
    const sheets = files.filter((path) => path.endsWith('.wxss')).map((path) => path.replace(/\.wxss$/, ''))
    expect(sheets.length).toBeGreaterThan(0)
    const result = compileStyles(join(process.cwd(), dist), sheets, { maxBuffer })
    expect(result instanceof Error ? result.message : 'compiled').toBe('compiled')
  })
})

describe('what is uploaded', () => {
  test('has every picture that the tab bar names, in both themes', () => {
    const named = ['app.json', 'theme.json'].flatMap((path) => readFileSync(join(dist, path), 'utf8').match(/assets\/[^"]+/g) ?? [])
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((path) => !files.includes(path))).toEqual([])
  })

  test('is at most 480 KiB for the main package and 1 MiB in all', () => {
    const main = files.filter((path) => !isInSubpackage(path))
    expect(sizeOf(dist, main)).toBeLessThanOrEqual(480 * kibibyte)
    expect(sizeOf(dist, files)).toBeLessThanOrEqual(1024 * kibibyte)
  })

  test('holds no schema library: the contract gave types only', () => {
    expect(grepFolder(dist, /ZodError|ZodType|_zod\b|invalid_union/, /\.js$/)).toEqual([])
  })

  test('holds nothing of the sandbox, which the sandbox build does hold', () => {
    const sandbox = /["'`/(_-]sandbox[^"'` ]{0,20}|sandbox["'`/)_-]|sbx[:-]/i
    expect(grepFolder(dist, sandbox, /\.(js|json|wxml|wxss)$/)).toEqual([])
    expect(files.filter((path) => /sandbox/i.test(path))).toEqual([])
    expect(grepFolder(sandboxWeapp, sandbox, /\.(js|json)$/)).not.toEqual([])
  })

  test('knows the address of its API from the build, and no other', () => {
    expect(grepFolder(dist, new RegExp(productionApiBase), /\.js$/)).not.toEqual([])
    expect(grepFolder(dist, /127\.0\.0\.1|localhost/, /\.js$/)).toEqual([])
  })
})

function usesLeftOut(node: ts.Node): boolean {
  if (!ts.isJsxAttribute(node)) return false
  const element = node.parent.parent
  const name = element.tagName.getText()
  const attribute = node.name.getText().replace(/^on(?=[A-Z])/, 'bind')
  const dashed = attribute.startsWith('bind') ? attribute : attribute.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return unused[name]?.some((pattern) => pattern.test(dashed)) === true || attribute === 'dangerouslySetInnerHTML'
}

test('no source uses what the templates and the runtime leave out', () => {
  const found: string[] = []
  for (const { path, tree } of readSources(['src'])) {
    walk(tree, (node) => {
      if (usesLeftOut(node)) found.push(`${path}: ${node.getText()}`)
    })
  }
  expect(found).toEqual([])
})
