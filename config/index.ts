import { join } from 'node:path'
import { defineConfig } from '@tarojs/cli'
// Taro compiles what the configuration imports, but of a plugin only its own file: this one is loaded here first.
import './component-plugin'

const root = process.cwd()
const outputRoot = process.env.SHUPU_OUT ?? `dist/${process.env.TARO_ENV}`
const sharedFolder = join(root, 'contract')
const isWeapp = process.env.TARO_ENV === 'weapp'
const isProduction = process.env.NODE_ENV === 'production'

const cssModules = {
  enable: true,
  config: { namingPattern: 'module' as const, generateScopedName: isProduction ? '[hash:base64:6]' : '[name]__[local]' },
}

const cacheName = [process.env.NODE_ENV, process.env.TARO_ENV, process.env.SHUPU_SANDBOX === '1' ? 'sandbox' : 'plain'].join('-')

/** The page list differs between the sandbox and production, so each has a cache of its own. Webpack takes more than Taro's type names. */
const cache = { enable: true, cacheDirectory: join(root, '.cache', 'webpack'), name: cacheName }

/** Both reach the source as constants; scripts/build-client.mjs sets them. */
const constants = {
  'process.env.SHUPU_SANDBOX': JSON.stringify(process.env.SHUPU_SANDBOX ?? ''),
  'process.env.SHUPU_API_BASE': JSON.stringify(process.env.SHUPU_API_BASE ?? '/api'),
}

/** Taro's default split repeats its components in the chunk of every page: 1,520 KiB instead of 649. */
const splitChunks = {
  chunks: 'all' as const,
  maxInitialRequests: Number.POSITIVE_INFINITY,
  minSize: 0,
  cacheGroups: {
    default: false as const,
    defaultVendors: false as const,
    vendors: { name: 'vendors', test: /[\\/]node_modules[\\/]/, priority: 10, reuseExistingChunk: true },
    common: { name: 'common', minChunks: 2, priority: 1, reuseExistingChunk: true },
  },
}

/**
 * Taro's own settings write for ES5 and turn most of this off. Without it a module's constant is not followed, so that what only
 * the sandbox runs stays in production behind a condition that is never true; and Chinese is written in escapes of twice its size.
 */
const minifier = {
  parse: { ecma: 2020 },
  compress: {
    ...{ ecma: 2017, passes: 2, arrows: true, reduce_vars: true, reduce_funcs: true, inline: true, collapse_vars: true },
    ...{ computed_props: true, hoist_props: true, properties: true, switches: true, typeofs: true, comparisons: true, loops: true },
  },
  output: { ecma: 2017, comments: false, ascii_only: false },
}

export default defineConfig<'webpack5'>({
  projectName: 'shupu',
  date: '2026-11-22',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache,
  sourceRoot: 'src',
  outputRoot,
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  alias: { '@contract': sharedFolder, '@': join(root, 'src') },
  defineConstants: constants,
  plugins: [join(root, 'config', 'component-plugin.ts')],
  // theme.json names the tabs' pictures; Taro copies only those that app.json itself names.
  copy: { patterns: isWeapp ? [{ from: 'src/assets/tabs/', to: `${outputRoot}/assets/tabs/` }] : [], options: {} },
  terser: { enable: true, config: minifier },
  // Levels of nesting that base.wxml writes out, each with every element; pages here nest at most eleven deep. Deeper ones go on in a component.
  baseLevel: 12,
  mini: {
    // minifyXML stays off: it drops </input>, which WeChat's own compiler rejects.
    compile: { include: [sharedFolder, join(root, 'config')] },
    webpackChain(chain, webpack) {
      const parser = /inner-html[\\/]html(\.js)?$/
      chain.plugin('no-markup').use(webpack.NormalModuleReplacementPlugin, [parser, join(root, 'config', 'no-markup.ts')])
      const entry = chain.module.rule('taro-entry').test(/@tarojs[\\/]taro[\\/]index\.js$/)
      entry.use('runtime-import').loader(join(root, 'config', 'runtime-import-loader.js'))
    },
    optimizeMainPackage: { enable: isProduction },
    postcss: { pxtransform: { enable: false }, cssModules },
  },
  h5: {
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'browser' },
    // The API serves the pages, when watching too: the watcher only writes them, and tells open pages to load again.
    devServer: {
      host: '127.0.0.1',
      open: false,
      devMiddleware: { writeToDisk: true },
      client: { webSocketURL: 'ws://127.0.0.1:10086/ws' },
    },
    compile: { include: [sharedFolder] },
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { pxtransform: { enable: false }, autoprefixer: { enable: true }, cssModules },
    webpackChain(chain) {
      if (isProduction) chain.optimization.splitChunks(splitChunks)
    },
  },
})
