import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseJson } from '../gateways/exchange'
import { createKeys, type SandboxKeys } from './keys'
import { fileSchema, fromFile, type SandboxState, type StateFile, toFile } from './state'

export interface StateKeeper {
  readonly keys: SandboxKeys
  readonly state: SandboxState
  /** Writes soon; many changes in a row are one write. */
  save(): void
  /** Writes now what is still unwritten. */
  flush(): void
}

/** Many changes within this are written once. */
const writeDelayMs = 250

/** State kept in one JSON file, or in memory alone without a path. Throws when the file is there but unreadable. */
export function openState(path: string | undefined, givenKeys: SandboxKeys | undefined): StateKeeper {
  const file = path !== undefined && existsSync(path) ? readFile(path) : null
  const keys = file?.keys ?? givenKeys ?? createKeys()
  const state = fromFile(file)
  let timer: NodeJS.Timeout | null = null

  function flush(): void {
    if (timer === null || path === undefined) return
    clearTimeout(timer)
    timer = null
    writeFile(path, toFile(state, keys))
  }

  if (path !== undefined && file === null) writeFile(path, toFile(state, keys))
  return {
    keys,
    state,
    save() {
      if (path === undefined || timer !== null) return
      timer = setTimeout(flush, writeDelayMs)
      timer.unref()
    },
    flush,
  }
}

function readFile(path: string): StateFile {
  const content = fileSchema.safeParse(parseJson(readFileSync(path, 'utf8')))
  if (!content.success) throw new Error(`the sandbox's state in ${path} is unreadable; remove that file to start it anew`)
  return content.data
}

/** Through a second file, so that a crash leaves the old one whole. It holds private keys: for its owner alone. */
function writeFile(path: string, file: StateFile): void {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.new`
  writeFileSync(draft, JSON.stringify(file), { mode: 0o600 })
  renameSync(draft, path)
}
