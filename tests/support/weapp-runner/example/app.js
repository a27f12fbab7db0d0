App({
  seen: [],
  onLaunch({ scene }) {
    this.seen.push(`launch ${scene}`)
  },
  onShow({ scene, path }) {
    this.seen.push(`show ${scene} ${path}`)
  },
  onHide() {
    this.seen.push('hide')
  },
})
