export default definePageConfig({
  navigationBarTitleText: '熟铺',
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
