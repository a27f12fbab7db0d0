Component({
  properties: { given: { type: Object, value: {} } },
  lifetimes: {
    attached() {
      getApp().seen.push('attached')
    },
    detached() {
      getApp().seen.push('detached')
    },
  },
  methods: {
    add() {
      this.setData({ 'given.count': this.data.given.count + 1 })
    },
  },
})
