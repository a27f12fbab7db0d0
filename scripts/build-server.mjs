import { cpSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/* Usage: node scripts/build-server.mjs. Makes dist/server: the API and the import of goods, each one file, and beside them what they
   read: migrations, the marks and fonts of posters, and the drawing library, whose program for this kind of machine can't be bundled. */
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
  external: ['pg-native', '@napi-rs/canvas'],
  // Stack traces name our functions.
  keepNames: true,
  sourcemap: 'linked',
  metafile: true,
  logLevel: 'warning',
})
cpSync(join(root, 'server', 'database', 'migrations'), join(out, 'database', 'migrations'), { recursive: true })
const modules = join(root, 'node_modules')
for (const name of readdirSync(join(modules, '@napi-rs')).filter((each) => each.startsWith('canvas')))
  cpSync(join(modules, '@napi-rs', name), join(out, 'node_modules', '@napi-rs', name), { recursive: true })
const fonts = join(modules, '@fontsource', 'noto-sans-sc')
const isNeeded = (path) => !path.includes('.woff') || /-(400|500|600)-normal\.woff2$/.test(path)
for (const part of ['package.json', 'unicode.json', 'files'])
  cpSync(join(fonts, part), join(out, 'node_modules', '@fontsource', 'noto-sans-sc', part), { recursive: true, filter: isNeeded })
for (const mark of ['seal.png', 'mark.png']) cpSync(join(root, 'server', 'gateways', 'drawing', mark), join(out, mark))
cpSync(join(root, 'server', 'domain', 'regions.txt'), join(out, 'domain', 'regions.txt'))
for (const name of ['main.cjs', 'import.cjs']) {
  process.stdout.write(`dist/server/${name} built: ${Math.round(metafile.outputs[`dist/server/${name}`].bytes / 1024)} KiB\n`)
}
