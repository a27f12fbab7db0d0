const given = {
  navigateTo: { url: '/pages/second/index?a=%E8%8C%B6&b=' },
  switchTab: { url: '/pages/tab/index' },
  setStorage: { key: 'kept', data: { count: 1 } },
  getStorage: { key: 'kept' },
  request: { url: 'https://shop.example.com/api/things', data: { name: '茶' } },
}

Page({
  data: {
    calls: ['login', 'requestPayment', 'navigateTo', 'switchTab', 'setStorage', 'getStorage', 'chooseAddress', 'request', 'sendMoney'],

    rows: [
      { id: 'a', name: 'tea' },
      { id: 'b', name: 'rice' },
    ],
    given: { count: 1 },
    name: '',
    status: '',
  },
  say(status) {
    this.setData({ status })
  },
  onLoad(query) {
    this.query = query
  },
  onPullDownRefresh() {
    this.say('refreshed')
  },
  onShareAppMessage({ from }) {
    return { title: `from ${from}` }
  },
  onShareTimeline() {
    return { title: 'moments', query: 's=1' }
  },
  chooseRow({ currentTarget }) {
    const index = this.data.rows.findIndex(({ id }) => id === currentTarget.dataset.rowId)
    this.setData({ [`rows[${index}].name`]: 'chosen', status: currentTarget.dataset.rowId })
  },
  outerTap() {
    this.say('outer')
  },
  innerTap() {
    this.say('inner')
  },
  changeGiven() {
    this.setData({ given: { count: this.data.given.count + 10 } })
  },
  callWeChat({ currentTarget }) {
    const { name } = currentTarget.dataset
    const tell = (result) => this.say(JSON.stringify(result))
    if (name === 'request') wx.request({ ...given.request, success: tell, fail: tell })
    else wx[name](given[name]).then(tell, tell)
  },
  throwError() {
    throw new Error('broken handler')
  },
  typed({ detail }) {
    this.setData({ name: detail.value, status: `typed ${detail.value}` })
  },
})
