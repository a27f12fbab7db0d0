const { existsSync } = require('node:fs')
const { join } = require('node:path')
const { default: defineTaroConfig } = require('@tarojs/test-utils-react/dist/jest.js')

const support = join(__dirname, 'tests', 'support')
const names = { '^@contract/(.*)$': '<rootDir>/contract/$1', '^@/(.*)$': '<rootDir>/src/$1' }
/* The first that fits counts, so these stand before the names. */
const assets = { '\\.module\\.scss$': join(support, 'class-names.js'), '\\.(s?css|png|jpg|svg)$': join(support, 'pages', 'asset.js') }
const cacheDirectory = join(__dirname, '.cache', 'jest')
const modulePathIgnorePatterns = ['<rootDir>/(dist|out|\\.cache|\\.data)/']

/** Node alone: without `configFile: false` Taro's preset would come in. */
const node = {
  testEnvironment: 'node',
  cacheDirectory,
  modulePathIgnorePatterns,
  transform: {
    '^.+\\.[cm]?[jt]sx?$': [
      'babel-jest',
      {
        configFile: false,
        presets: [
          ['@babel/preset-env', { targets: { node: 'current' } }],
          ['@babel/preset-react', { runtime: 'automatic' }],
          '@babel/preset-typescript',
        ],
      },
    ],
  },
  moduleNameMapper: { ...assets, ...names },
}

function hook(name) {
  const path = join(support, `${name}.ts`)
  return existsSync(path) ? path : undefined
}

function withHooks(project, hooks) {
  return { ...project, ...Object.fromEntries(Object.entries(hooks).filter(([, path]) => path !== undefined)) }
}

const architecture = { ...node, displayName: 'architecture', testMatch: ['<rootDir>/tests/architecture.test.ts'] }

const server = withHooks(
  {
    ...node,
    displayName: 'server',
    testMatch: ['<rootDir>/tests/**/*.test.ts'],
    testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/(pages|weapp|e2e)/', '<rootDir>/tests/architecture.test.ts'],
  },
  { globalSetup: hook('database-setup'), globalTeardown: hook('database-teardown') },
)

const weapp = withHooks(
  { ...node, displayName: 'weapp', testMatch: ['<rootDir>/tests/weapp/**/*.test.ts'] },
  { globalSetup: hook('weapp-setup'), globalTeardown: hook('database-teardown') },
)

const e2e = withHooks(
  { ...node, displayName: 'e2e', testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'] },
  { globalSetup: hook('e2e-setup'), globalTeardown: hook('e2e-teardown') },
)

/** Pages in jsdom with Taro's H5 components. What is left out of Taro's own configuration: `bail`. */
function definePages() {
  const { bail: _, ...taro } = defineTaroConfig({
    displayName: 'pages',
    cacheDirectory,
    modulePathIgnorePatterns,
    testMatch: ['<rootDir>/tests/pages/**/*.test.{ts,tsx}', '<rootDir>/tests/**/*.test.tsx'],
    setupFiles: [join(support, 'pages', 'globals.js')],
    setupFilesAfterEnv: [join(support, 'pages', 'first-import.js')],
    transform: { '^.+\\.[cm]?[jt]sx?$': join(support, 'pages', 'transform.js') },
    // A platform file is `name.h5.ts` beside `name.ts`, as in the H5 build.
    moduleFileExtensions: ['h5.tsx', 'h5.ts', 'tsx', 'ts', 'js', 'json', 'jsx'],
    moduleNameMapper: {
      '^swiper(/.*)?$': join(support, 'pages', 'swiper.js'),
      ...assets,
      ...names,
    },
  })
  return taro
}

/* A first run transforms all of Taro before its first page shows. */
module.exports = { testTimeout: 60_000, projects: [architecture, server, weapp, definePages(), e2e] }
