export default definePageConfig({ navigationBarTitleText: '沙箱收款', enablePageMeta: true })
