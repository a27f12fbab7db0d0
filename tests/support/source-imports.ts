import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import ts from 'typescript'

export interface SourceImport {
  /** As written. */
  readonly specifier: string
  /** The file from the repository's root, without extension; or null for a package. */
  readonly file: string | null
  readonly isTypeOnly: boolean
  /** Names taken from it: 'default', '*' or what it exports. */
  readonly names: readonly string[]
}

export interface SourceFile {
  /** From the repository's root, with '/'. */
  readonly path: string
  readonly lineCount: number
  readonly imports: readonly SourceImport[]
  readonly tree: ts.SourceFile
}

const root = process.cwd()
const sourceName = /\.(tsx?|mjs|js)$/

function listFiles(folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    return entry.isDirectory() ? listFiles(path) : [path]
  })
}

/** Files under folders of the repository, by the end of their name. */
export function listFilesEnding(ending: RegExp, folders: readonly string[]): readonly string[] {
  return folders.flatMap(listFiles).filter((path) => ending.test(path))
}

export function countLines(path: string): number {
  return readFileSync(join(root, path), 'utf8').replace(/\n$/, '').split('\n').length
}

function locate(specifier: string, from: string): string | null {
  if (specifier.startsWith('.')) {
    const path = relative(root, join(root, dirname(from), specifier))
      .split(sep)
      .join('/')
    return isFolder(path) ? `${path}/index` : path
  }
  const alias = /^(@contract|@)\/(.+)$/.exec(specifier)
  if (!alias) return null
  const path = posix.join(alias[1] === '@' ? 'src' : 'contract', alias[2] ?? '')
  return isFolder(path) ? `${path}/index` : path
}

function isFolder(path: string): boolean {
  const full = join(root, path)
  return existsSync(full) && statSync(full).isDirectory()
}

function namesOf(clause: ts.ImportClause | undefined): readonly string[] {
  if (!clause) return []
  const bindings = clause.namedBindings
  const named = bindings === undefined ? [] : ts.isNamespaceImport(bindings) ? ['*'] : bindings.elements.map(originalName)
  return clause.name ? ['default', ...named] : named
}

function originalName(element: ts.ImportSpecifier | ts.ExportSpecifier): string {
  return (element.propertyName ?? element.name).text
}

function isTypeOnlyImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const bindings = clause.namedBindings
  if (clause.name || !bindings || ts.isNamespaceImport(bindings)) return false
  return bindings.elements.length > 0 && bindings.elements.every((element) => element.isTypeOnly)
}

function readImport(node: ts.Node): Omit<SourceImport, 'file'> | null {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { specifier: node.moduleSpecifier.text, isTypeOnly: isTypeOnlyImport(node.importClause), names: namesOf(node.importClause) }
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    const names = node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements.map(originalName) : ['*']
    return { specifier: node.moduleSpecifier.text, isTypeOnly: node.isTypeOnly, names }
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
    return { specifier: node.argument.literal.text, isTypeOnly: true, names: ['*'] }
  }
  if (!ts.isCallExpression(node)) return null
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require'
  const [target] = node.arguments
  return (isImport || isRequire) && target && ts.isStringLiteral(target)
    ? { specifier: target.text, isTypeOnly: false, names: ['*'] }
    : null
}

/** Calls `visit` for every node below, parents first. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  ts.forEachChild(node, (child) => {
    visit(child)
    walk(child, visit)
  })
}

export function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8')
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind)
  const imports: SourceImport[] = []
  walk(tree, (node) => {
    const found = readImport(node)
    if (found) imports.push({ ...found, file: locate(found.specifier, path) })
  })
  return { path, lineCount: countLines(path), imports, tree }
}

/** Every source file under the folders, parsed. */
export function readSources(folders: readonly string[]): readonly SourceFile[] {
  return listFilesEnding(sourceName, folders).map(readSource)
}
