import { Refusal } from './page-stack'
import { isMoments, type PhoneState, storageOf } from './phone-state'
import { copyAsJson, isRecord, type Values } from './records'
import { albumApis, albumSetting } from './wx-album'

type Answer = Values | Refusal
export type AsyncApi = (options: Values, phone: PhoneState) => Answer | Promise<Answer>

const nothing = () => ({})
const storageKeyLimitBytes = 1024 * 1024

/** `wx` functions of which nothing but 'ok' is needed. */
const quiet = [
  ...['showToast', 'hideToast', 'showLoading', 'hideLoading', 'hideKeyboard', 'hideHomeButton', 'loadFontFace', 'pageScrollTo'],
  ...['setNavigationBarTitle', 'setNavigationBarColor', 'showNavigationBarLoading', 'hideNavigationBarLoading'],
  ...['setBackgroundColor', 'setBackgroundTextStyle', 'startPullDownRefresh', 'stopPullDownRefresh'],
  ...['setTabBarBadge', 'removeTabBarBadge', 'setTabBarItem', 'setTabBarStyle', 'showTabBar', 'hideTabBar'],
  ...['showTabBarRedDot', 'hideTabBarRedDot', 'previewImage', 'makePhoneCall', 'vibrateShort', 'vibrateLong', 'checkSession'],
  ...['authorize', 'openPrivacyContract', 'requirePrivacyAuthorize', 'openCustomerServiceChat'],
  ...['updateShareMenu', 'setKeepScreenOn', 'navigateToMiniProgram'],
]

async function login(_: Values, { options }: PhoneState): Promise<Answer> {
  try {
    return { code: await (options.login?.() ?? 'login-code') }
  } catch (error) {
    return new Refusal(error instanceof Error ? error.message : String(error))
  }
}

async function requestPayment(parameters: Values, { options }: PhoneState): Promise<Answer> {
  const outcome = await (options.payment?.(copyAsJson(parameters)) ?? 'ok')
  return outcome === 'ok' ? {} : new Refusal(outcome === 'cancel' ? 'cancel' : 'payment failed')
}

/** Before there is an answer the page was shown and closed; wx.requestMerchantTransfer of WeChat's documents. */
async function requestMerchantTransfer(parameters: Values, { options }: PhoneState): Promise<Answer> {
  if (!parameters.mchId || !parameters.appId || !parameters.package) return new Refusal('parameter error')
  const outcome = await (options.transfer?.(copyAsJson(parameters)) ?? 'fail')
  return outcome === 'ok' ? {} : new Refusal(outcome === 'cancel' ? 'cancel' : 'transfer failed')
}

function setStorage({ key, data }: Values, phone: PhoneState): Answer {
  const text = JSON.stringify(data) ?? 'null'
  if (text.length > storageKeyLimitBytes) return new Refusal('exceed storage item max length')
  storageOf(phone)[String(key)] = JSON.parse(text)
  return {}
}

function getStorage({ key }: Values, phone: PhoneState): Answer {
  const data = storageOf(phone)[String(key)]
  return data === undefined ? new Refusal('data not found') : { data: copyAsJson(data) }
}

function removeStorage({ key }: Values, phone: PhoneState): Answer {
  delete storageOf(phone)[String(key)]
  return {}
}

function clearStorage(_: Values, phone: PhoneState): Answer {
  for (const key of Object.keys(storageOf(phone))) delete storageOf(phone)[key]
  return {}
}

export function storageInfo(phone: PhoneState): Values {
  const store = storageOf(phone)
  return { keys: Object.keys(store), currentSize: Math.ceil(JSON.stringify(store).length / 1024), limitSize: 10_240 }
}

function showModal(dialog: Values, { options }: PhoneState): Answer {
  const isConfirmed = options.modal?.(copyAsJson(dialog)) ?? true
  return { confirm: isConfirmed, cancel: !isConfirmed, content: null }
}

function showActionSheet({ itemList }: Values, { options }: PhoneState): Answer {
  const items = Array.isArray(itemList) ? itemList.map(String) : []
  const chosen = options.choose ? options.choose(items) : 0
  return chosen === null ? new Refusal('cancel') : { tapIndex: chosen }
}

const someAddress = {
  userName: '林小满',
  telNumber: '13800000000',
  provinceName: '浙江省',
  cityName: '杭州市',
  countyName: '西湖区',
  streetName: '北山街道',
  detailInfo: '曙光路 12 号 3 幢 201 室',
  detailInfoNew: '曙光路 12 号 3 幢 201 室',
  postalCode: '310000',
  nationalCode: '330106',
}

function chooseAddress(_: Values, { options }: PhoneState): Answer {
  return options.address === null ? new Refusal('cancel') : { ...(options.address ?? someAddress) }
}

/** Photos as a phone has them, a large one first; `pictures` of the options are their sizes in bytes, null when the person closes it. */
function chooseMedia({ count }: Values, { options }: PhoneState): Answer {
  if (options.pictures === null) return new Refusal('cancel')
  const sizes = (options.pictures ?? [3_000_000]).slice(0, Number(count ?? 9))
  return { type: 'image', tempFiles: sizes.map((size, index) => ({ tempFilePath: `http://tmp/${index}.jpg`, size, fileType: 'image' })) }
}

function hideMenus({ menus }: Values, { stack }: PhoneState): Answer {
  const names = Array.isArray(menus) ? menus.map(String) : ['shareAppMessage', 'shareTimeline']
  for (const name of names) stack.top.hiddenMenus.add(name)
  return {}
}

function showMenus({ menus }: Values, { stack }: PhoneState): Answer {
  const names = Array.isArray(menus) ? menus.map(String) : ['shareAppMessage', 'shareTimeline']
  for (const name of names) stack.top.hiddenMenus.delete(name)
  return {}
}

function requestSubscribeMessage({ tmplIds }: Values, { options }: PhoneState): Answer {
  const ids = Array.isArray(tmplIds) ? tmplIds.map(String) : []
  if (ids.length === 0 || ids.length > 5) return new Refusal('20003')
  return Object.fromEntries(ids.map((id) => [id, options.messages?.(id) ?? 'accept']))
}

/** developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/order-shipping/order-shipping-half.html */
async function openBusinessView({ businessType, extraData }: Values, phone: PhoneState): Promise<Answer> {
  const order = isRecord(extraData) ? extraData : {}
  if (businessType !== 'weappOrderConfirm' || (!order.transaction_id && !order.merchant_trade_no)) return new Refusal('invalid params')
  const status = (await phone.options.receipt?.(copyAsJson(order))) ?? 'refused'
  if (status === 'refused') return new Refusal('order is not shipped')
  const given = { appId: 'wx1183b055aeec94d1', extraData: { status, errormsg: '', req_extradata: order } }
  phone.work.later('WeChat’s page', () => phone.comeBack(status === 'left' ? {} : given))
  return {}
}

const channel = { emit: nothing, on: nothing, off: nothing, once: nothing }

/** Every `wx` function that answers through callbacks or a Promise, by name. */
export const asyncApis: Readonly<Record<string, AsyncApi>> = {
  ...Object.fromEntries(quiet.map((name) => [name, nothing])),
  login,
  requestPayment,
  requestMerchantTransfer,
  requestSubscribeMessage,
  openBusinessView,
  setStorage,
  getStorage,
  removeStorage,
  clearStorage,
  getStorageInfo: (_, phone) => storageInfo(phone),
  showModal,
  showActionSheet,
  chooseAddress,
  chooseMedia,
  compressImage: ({ src }) => ({ tempFilePath: String(src).replace('.jpg', '-small.jpg') }),
  hideShareMenu: hideMenus,
  showShareMenu: showMenus,
  setClipboardData: ({ data }, phone) => {
    phone.clipboard = String(data)
    return {}
  },
  getClipboardData: (_, phone) => ({ data: phone.clipboard }),
  getSetting: (_, phone) => albumSetting(phone),
  ...albumApis,
  getPrivacySetting: () => ({ needAuthorization: false, privacyContractName: '《用户隐私保护指引》' }),
  getNetworkType: () => ({ networkType: 'wifi', isConnected: true }),
  getImageInfo: ({ src }) => ({ width: 750, height: 750, path: src, orientation: 'up', type: 'jpeg' }),
  navigateTo: ({ url }, { stack }) => withChannel(stack.navigateTo(String(url))),
  redirectTo: ({ url }, { stack }) => stack.redirectTo(String(url)),
  reLaunch: ({ url }, { stack }) => stack.reLaunch(String(url)),
  switchTab: ({ url }, { stack }) => stack.switchTab(String(url)),
  navigateBack: ({ delta }, { stack }) => stack.navigateBack(Number(delta ?? 1)),
}

function withChannel(answer: Values | Refusal): Answer {
  return answer instanceof Refusal ? answer : { ...answer, eventChannel: channel }
}

/** What single-page mode does not do (WeChat's page on sharing to Moments lists them). */
const blockedInMoments = new Set([
  ...['navigateTo', 'redirectTo', 'reLaunch', 'switchTab', 'navigateBack', 'navigateToMiniProgram'],
  ...['login', 'checkSession', 'requestPayment', 'requestMerchantTransfer', 'requestSubscribeMessage', 'openBusinessView'],
  ...['authorize', 'openSetting', 'getSetting', 'chooseAddress', 'chooseMedia', 'openCustomerServiceChat', 'makePhoneCall'],
  ...['setClipboardData', 'getClipboardData', 'saveImageToPhotosAlbum', 'showShareImageMenu'],
  ...['showShareMenu', 'hideShareMenu', 'updateShareMenu'],
])

/** What the phone answers to one call, with errMsg. */
export async function answerCall(
  name: string,
  options: unknown,
  phone: PhoneState,
): Promise<{ readonly isOk: boolean; readonly result: Values }> {
  const refuse = (reason: string) => ({ isOk: false, result: { errMsg: `${name}:fail ${reason}` } })
  if (isMoments(phone) && blockedInMoments.has(name)) return refuse('not supported in single page mode')
  const answer = await asyncApis[name]?.(isRecord(options) ? options : {}, phone)
  if (answer instanceof Refusal) return refuse(answer.reason)
  return { isOk: true, result: { ...answer, errMsg: `${name}:ok` } }
}
