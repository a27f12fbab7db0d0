export default definePageConfig({ navigationBarTitleText: '订单', enablePageMeta: true })
