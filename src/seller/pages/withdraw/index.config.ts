export default definePageConfig({ navigationBarTitleText: '提现', enablePageMeta: true })
