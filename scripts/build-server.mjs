import { cpSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/* Usage: node scripts/build-server.mjs. Makes dist/server: one file that Node runs without node_modules, and what it reads beside it. */
const root = resolve(fileURLToPath(new URL('..', import.meta.url)))
const out = join(root, 'dist', 'server')

rmSync(out, { recursive: true, force: true })
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['server/main.ts'],
  outfile: join(out, 'main.cjs'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  alias: { '@contract': './contract' },
  // pg asks for it only where somebody installed it.
  external: ['pg-native'],
  // Stack traces name our functions.
  keepNames: true,
  sourcemap: 'linked',
  metafile: true,
  logLevel: 'warning',
})
cpSync(join(root, 'server', 'database', 'migrations'), join(out, 'database', 'migrations'), { recursive: true })
process.stdout.write(`dist/server/main.cjs built: ${Math.round(metafile.outputs['dist/server/main.cjs'].bytes / 1024)} KiB\n`)
