import { chmod, mkdir, mkdtemp } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** A fresh folder that Postgres may enter: root's server runs as nobody, who can't pass a project in somebody's private folder. */
export async function makeReachableFolder(name: string): Promise<string> {
  const isRoot = process.getuid?.() === 0
  const parent = isRoot ? '/var/tmp' : resolve('.cache', 'tests')
  await mkdir(parent, { recursive: true })
  const folder = await mkdtemp(join(parent, `shupu-${name}-`))
  await chmod(folder, 0o755)
  return folder
}
