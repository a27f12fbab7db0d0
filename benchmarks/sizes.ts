import { join } from 'node:path'
import { buildClient, productionH5, productionWeapp } from '../tests/support/builds'
import { listFolder, readJsonFile, sizeOf } from '../tests/support/folders'

interface AppJson {
  readonly subPackages?: readonly { readonly root: string }[]
}

const kib = (bytes: number) => `${(bytes / 1024).toFixed(0)} KiB`

/** What people download: the production builds, raw. */
export function benchSizes(log: (line: string) => void): void {
  buildClient('weapp', 'production')
  buildClient('h5', 'production')
  const paths = listFolder(productionWeapp)
  const { subPackages = [] } = readJsonFile(join(productionWeapp, 'app.json')) as AppJson
  const ofPackage = (root: string) =>
    sizeOf(
      productionWeapp,
      paths.filter((path) => path.startsWith(`${root}/`)),
    )
  const all = sizeOf(productionWeapp, paths)
  const packages = subPackages.map(({ root }) => ({ root, bytes: ofPackage(root) }))
  const main = all - packages.reduce((sum, { bytes }) => sum + bytes, 0)
  log(`weapp: main package ${kib(main)} (bound 480), all ${kib(all)} (bound 1024)`)
  log(`  ${packages.map(({ root, bytes }) => `${root} ${kib(bytes)}`).join(', ')}`)
  log(`h5: ${kib(sizeOf(productionH5, listFolder(productionH5)))}`)
}
