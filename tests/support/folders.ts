import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Files below a folder, by their path in it with '/'. */
export function listFolder(folder: string, inside = folder): readonly string[] {
  return readdirSync(inside, { withFileTypes: true }).flatMap((entry) => {
    const path = join(inside, entry.name)
    return entry.isDirectory() ? listFolder(folder, path) : [relative(folder, path).split(sep).join('/')]
  })
}

export function sizeOf(folder: string, paths: readonly string[]): number {
  return paths.reduce((bytes, path) => bytes + statSync(join(folder, path)).size, 0)
}

/** Which of the files hold the pattern, as '<path>: <what was found>'. */
export function grepFolder(folder: string, pattern: RegExp, ending: RegExp): readonly string[] {
  const paths = listFolder(folder).filter((path) => ending.test(path))
  return paths.flatMap((path) => {
    const found = pattern.exec(readFileSync(join(folder, path), 'utf8'))
    return found ? [`${path}: ${found[0]}`] : []
  })
}

export function readJsonFile(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
