Page({
  data: { query: '', answer: '' },
  onLoad(query) {
    this.setData({ query: JSON.stringify(query) })
    setTimeout(() => this.setData({ answer: `waited until ${Date.now()}` }), 3000)
  },
})
