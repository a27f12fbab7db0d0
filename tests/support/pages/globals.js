/* Read before any module of Taro: it chooses its platform from these. */
process.env.TARO_ENV = 'h5'
process.env.TARO_PLATFORM = 'web'
process.env.SHUPU_SANDBOX = ''
process.env.SHUPU_API_BASE = '/api'
globalThis.defineAppConfig = (config) => config
globalThis.definePageConfig = (config) => config

class Observer {
  observe() {}
  unobserve() {}
  disconnect() {}
  takeRecords() {
    return []
  }
}
globalThis.IntersectionObserver = Observer
globalThis.ResizeObserver = Observer
