export default definePageConfig({
  enablePageMeta: true,
  navigationBarTitleText: '熟铺',
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
