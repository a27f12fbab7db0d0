export default definePageConfig({
  navigationBarTitleText: '熟铺',
  navigationStyle: 'custom',
  enablePageMeta: true,
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
