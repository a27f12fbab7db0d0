import { cpSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/* Usage: node scripts/build-server.mjs. Makes dist/server: the API and the import of goods, each one file that
   Node runs without node_modules, and what they read beside them. */
const root = resolve(fileURLToPath(new URL('..', import.meta.url)))
const out = join(root, 'dist', 'server')

rmSync(out, { recursive: true, force: true })
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['server/main.ts', 'server/import.ts'],
  outdir: out,
  outExtension: { '.js': '.cjs' },
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
for (const name of ['main.cjs', 'import.cjs']) {
  process.stdout.write(`dist/server/${name} built: ${Math.round(metafile.outputs[`dist/server/${name}`].bytes / 1024)} KiB\n`)
}
