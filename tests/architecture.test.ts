import ts from 'typescript'
import { edges, layerOf, typeEdges } from './support/layers'
import { countLines, listFilesEnding, readSource, readSources, type SourceFile, type SourceImport, walk } from './support/source-imports'

const sources = readSources(['contract', 'src', 'server', 'config', 'scripts', 'benchmarks', 'tests'])
const client = sources.filter(({ path }) => path.startsWith('src/'))
const domain = sources.filter(({ path }) => path.startsWith('server/domain/'))

function mayImport(from: string, found: SourceImport): boolean {
  if (found.file === null) return true
  const to = layerOf(found.file)
  return (edges[from] ?? []).includes(to) || (found.isTypeOnly && (typeEdges[from] ?? []).includes(to))
}

/** '<file>: <what is wrong>' for every import that a rule forbids. */
function forbidden(files: readonly SourceFile[], isWrong: (found: SourceImport, file: SourceFile) => boolean): readonly string[] {
  return files.flatMap((file) =>
    file.imports.filter((found) => isWrong(found, file)).map((found) => `${file.path}: ${found.specifier} {${found.names.join(', ')}}`),
  )
}

function places(files: readonly SourceFile[], isWrong: (node: ts.Node, file: SourceFile) => boolean): readonly string[] {
  return files.flatMap((file) => {
    const found: string[] = []
    walk(file.tree, (node) => {
      if (!isWrong(node, file)) return
      const { line } = file.tree.getLineAndCharacterOfPosition(node.getStart())
      found.push(`${file.path}:${line + 1}: ${node.getText().split('\n')[0]}`)
    })
    return found
  })
}

const isPlatform = (path: string) => path.startsWith('src/platform/')
const isPackage = (found: SourceImport, name: string) => found.specifier === name || found.specifier.startsWith(`${name}/`)

describe('import directions', () => {
  test('every source file belongs to a layer', () => {
    expect(sources.map(({ path }) => layerOf(path)).filter((layer) => edges[layer] === undefined)).toEqual([])
  })

  test('every import follows an edge that is named', () => {
    const wrong = sources.flatMap((file) => {
      const from = layerOf(file.path)
      return file.imports
        .filter((found) => !mayImport(from, found))
        .map((found) => `${file.path} (${from}) imports ${found.file} (${layerOf(found.file ?? '')})`)
    })
    expect(wrong).toEqual([])
  })

  test('client and server never meet', () => {
    const names = Object.entries(edges).filter(([from]) => !['tests', 'benchmarks', 'scripts', 'build'].includes(from))
    const isClient = (layer: string) => /^(client|buyer|care|account|seller|hq)\b/.test(layer)
    const isServer = (layer: string) => /^(server\b|ports$)/.test(layer)
    const meetings = names.flatMap(([from, to]) =>
      to.filter((layer) => (isClient(from) && isServer(layer)) || (isServer(from) && isClient(layer))).map((layer) => `${from} → ${layer}`),
    )
    expect(meetings).toEqual([])
  })

  test('the contract and the server are written without the alias of the client', () => {
    expect(forbidden(sources, ({ specifier }, { path }) => specifier.startsWith('@/') && !/^(src|tests)\//.test(path))).toEqual([])
  })
})

describe('the client', () => {
  test('takes nothing but types from the routes and knows no zod', () => {
    const isRoutes = (found: SourceImport) => found.file?.startsWith('contract/api/') === true
    expect(forbidden(client, (found) => isPackage(found, 'zod') || (isRoutes(found) && !found.isTypeOnly))).toEqual([])
    const shared = sources.filter(({ path }) => path.startsWith('contract/') && !path.startsWith('contract/api/'))
    expect(forbidden(shared, (found) => !found.isTypeOnly && (found.file === null || isRoutes(found)))).toEqual([])
  })

  test('reaches WeChat, the browser and the device through platform only', () => {
    const globals = new Set(['wx', 'window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'history'])
    const isGlobalUse = (node: ts.Node) =>
      ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && globals.has(node.expression.text)
    const isOutside = (path: string) => !isPlatform(path)
    const uses = places(
      client.filter(({ path }) => isOutside(path)),
      isGlobalUse,
    )
    expect(uses).toEqual([])
  })

  test("takes only Taro's page hooks and types outside platform, and only where pages are", () => {
    const isPage = (path: string) => /^src\/((buyer|care|account|seller|hq|sandbox)\/|queries\/|app\.)/.test(path)
    const isHook = (name: string) => /^use[A-Z]/.test(name)
    const wrong = forbidden(client, (found, { path }) => {
      if (!isPackage(found, '@tarojs/taro') || found.isTypeOnly || isPlatform(path)) return false
      return !isPage(path) || !found.names.every(isHook)
    })
    expect(wrong).toEqual([])
    const core = forbidden(
      client,
      (found, { path }) => /^@tarojs\/(runtime|router|shared|taro-h5)/.test(found.specifier) && !isPlatform(path),
    )
    expect(core).toEqual([])
  })

  test('keeps dayjs in lib, zustand in stores and lib, and the devtools out', () => {
    expect(forbidden(client, (found, { path }) => isPackage(found, 'dayjs') && !path.startsWith('src/lib/'))).toEqual([])
    expect(forbidden(client, (found, { path }) => isPackage(found, 'zustand') && !/^src\/(stores|lib)\//.test(path))).toEqual([])
    expect(forbidden(client, ({ specifier }) => specifier === 'zustand/middleware')).toEqual([])
  })
})

describe('the domain', () => {
  test('has no clock, no chance, no input or output, and waits for nothing', () => {
    const isImpure = (node: ts.Node) => {
      if (ts.isAwaitExpression(node) || node.kind === ts.SyntaxKind.AsyncKeyword) return true
      if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0
      if (!ts.isPropertyAccessExpression(node)) return false
      return /^(Date\.now|Math\.random|(process|console|performance)\..+)$/.test(node.getText())
    }
    expect(places(domain, isImpure)).toEqual([])
  })

  test('takes nothing from packages but a hash and schemas', () => {
    const isHash = (found: SourceImport) => found.specifier === 'node:crypto' && found.names.every((name) => name === 'createHash')
    const isPure = (found: SourceImport) => found.specifier === 'zod' || isHash(found)
    expect(forbidden(domain, (found) => found.file === null && !found.isTypeOnly && !isPure(found))).toEqual([])
  })
})

describe('files', () => {
  test('are at most 200 lines long', () => {
    const paths = listFilesEnding(/\.(tsx?|mjs|js|scss)$/, ['contract', 'src', 'server', 'config', 'scripts', 'benchmarks', 'tests'])
    const written = paths.filter((path) => !path.startsWith('src/assets/'))
    const long = written.map((path) => `${path}: ${countLines(path)}`).filter((line) => Number(line.split(': ')[1]) > 200)
    expect(long).toEqual([])
  })

  test('never just pass on what other files export', () => {
    const isPassingOn = (statement: ts.Statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined
    const barrels = sources.filter(({ tree }) => tree.statements.length > 0 && tree.statements.every(isPassingOn))
    const stars = places(
      sources,
      (node) => ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && node.exportClause === undefined,
    )
    expect([...barrels.map(({ path }) => path), ...stars]).toEqual([])
  })
})

test('the reader of imports sees every way to import', () => {
  const found = readSource('tests/support/import-examples.ts').imports.map(({ file, specifier, isTypeOnly }) => [
    file ?? specifier,
    isTypeOnly,
  ])
  expect(found).toEqual([
    ['contract/money', false],
    ['contract/ids', true],
    ['contract/limits', true],
    ['src/app', false],
    ['node:fs', false],
  ])
})
