export default definePageConfig({ navigationBarTitleText: '沙箱支付', enablePageMeta: true })
