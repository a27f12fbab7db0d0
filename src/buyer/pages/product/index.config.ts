export default definePageConfig({
  navigationBarTitleText: '熟铺',
  navigationStyle: 'custom',
  enablePageMeta: true,
  enableShareAppMessage: true,
  enableShareTimeline: true,
  // What lies further down is asked for a screen before the end.
  onReachBottomDistance: 600,
})
