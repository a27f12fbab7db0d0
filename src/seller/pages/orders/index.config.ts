export default definePageConfig({ navigationBarTitleText: '经我来的订单', enablePageMeta: true })
