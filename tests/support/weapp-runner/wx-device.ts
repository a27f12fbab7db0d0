import { hasApi, type PhoneState, storageOf } from './phone-state'
import { copyAsJson, type Values } from './records'
import { asyncApis, storageInfo } from './wx-answers'

const width = 375
const height = 667
const statusBarHeight = 20

const windowInfo = {
  pixelRatio: 2,
  screenWidth: width,
  screenHeight: height,
  windowWidth: width,
  windowHeight: height,
  statusBarHeight,
  screenTop: 0,
  safeArea: { left: 0, right: width, top: statusBarHeight, bottom: height, width, height: height - statusBarHeight },
}

const deviceInfo = { brand: 'iPhone', model: 'iPhone SE', system: 'iOS 17.0', platform: 'ios', abi: 'arm64', deviceOrientation: 'portrait' }

function appBaseInfo({ options }: PhoneState): Values {
  const { language = 'zh_CN', theme = 'light' } = options
  return { SDKVersion: '3.12.0', version: '8.0.60', language, theme, enableDebug: false, fontSizeSetting: 16, host: { env: 'WeChat' } }
}

function systemInfo(phone: PhoneState): Values {
  return { ...windowInfo, ...deviceInfo, ...appBaseInfo(phone), benchmarkLevel: 30, errMsg: 'getSystemInfo:ok' }
}

/** The capsule: 87 × 32, 7 from the right, 4 below the status bar. */
const menuButton = { width: 87, height: 32, top: 24, bottom: 56, left: width - 94, right: width - 7 }

function enterInfo({ path, query, scene, apiCategory = 'default', shareTicket, chatType }: PhoneState['entered']): Values {
  return { path, query, scene, apiCategory, shareTicket, chatType, referrerInfo: {} }
}

type SyncApi = (phone: PhoneState, ...args: readonly unknown[]) => unknown

/** `wx.onSomething` and its off: accepted, never called by this phone. */
const events = [
  ...['AppHide', 'Error', 'UnhandledRejection', 'PageNotFound', 'ThemeChange', 'NetworkStatusChange'],
  ...['NetworkWeakChange', 'MemoryWarning', 'WindowResize', 'KeyboardHeightChange', 'UserCaptureScreen'],
].flatMap((name) => [`on${name}`, `off${name}`])

function storeNow(name: 'setStorage' | 'removeStorage' | 'clearStorage', options: Values, phone: PhoneState): void {
  const answer = asyncApis[name]?.(options, phone)
  if (answer && 'reason' in answer) throw new Error(`${name}Sync:fail ${String(answer.reason)}`)
}

/** Every `wx` function that answers at once, by name. */
export const syncApis: Readonly<Record<string, SyncApi>> = {
  ...Object.fromEntries(events.map((name) => [name, () => undefined])),
  onAppShow: ({ showListeners }, listener) => void showListeners.add(listener as (options: unknown) => void),
  onNeedPrivacyAuthorization: ({ privacyListeners }, listener) =>
    void privacyListeners.push(listener as (resolve: (answer: unknown) => void) => void),
  offAppShow: ({ showListeners }, listener) => void showListeners.delete(listener as (options: unknown) => void),
  getSystemInfoSync: systemInfo,
  getWindowInfo: () => windowInfo,
  getDeviceInfo: () => deviceInfo,
  getAppBaseInfo: appBaseInfo,
  getSystemSetting: () => ({ bluetoothEnabled: true, locationEnabled: true, wifiEnabled: true, deviceOrientation: 'portrait' }),
  getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
  getMenuButtonBoundingClientRect: () => menuButton,
  getLaunchOptionsSync: ({ launched }) => enterInfo(launched),
  getEnterOptionsSync: ({ entered }) => enterInfo(entered),
  canIUse: (phone, schema) => {
    const name = String(schema)
    return !name.startsWith('cloud') && !phone.options.lacks?.includes(name) && hasApi(phone, name)
  },
  getUpdateManager: () =>
    Object.fromEntries(['onCheckForUpdate', 'onUpdateReady', 'onUpdateFailed', 'applyUpdate'].map((name) => [name, () => undefined])),
  setStorageSync: (phone, key, data) => storeNow('setStorage', { key, data }, phone),
  getStorageSync: (phone, key) => {
    const data = storageOf(phone)[String(key)]
    return data === undefined ? '' : copyAsJson(data)
  },
  removeStorageSync: (phone, key) => storeNow('removeStorage', { key }, phone),
  clearStorageSync: (phone) => storeNow('clearStorage', {}, phone),
  getStorageInfoSync: storageInfo,
  reportEvent: () => undefined,
}

export { systemInfo }
