const { createTransformer } = require('babel-jest')
const addReactHooks = require('@tarojs/plugin-framework-react/dist/api-loader.js')

/* Taro's own test transformer adds the classic JSX runtime; this one is the same without it. */
const transformer = createTransformer({
  configFile: false,
  babelrc: false,
  presets: [
    ['@babel/preset-env', { targets: { node: 'current' }, modules: 'commonjs' }],
    ['@babel/preset-react', { runtime: 'automatic' }],
    '@babel/preset-typescript',
  ],
})

function withHooks(source, path) {
  return /test-utils-react[\\/]dist[\\/]jest[\\/]runtime[\\/]taro-h5\.js$/.test(path) ? addReactHooks(source) : source
}

module.exports = {
  ...transformer,
  process: (source, path, options) => transformer.process(withHooks(source, path), path, options),
  getCacheKey: (source, path, options) => transformer.getCacheKey(withHooks(source, path), path, options),
}
