export default definePageConfig({
  navigationBarTitleText: '放在一起比',
  enablePageMeta: true,
})
