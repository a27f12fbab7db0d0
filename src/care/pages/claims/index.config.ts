export default definePageConfig({ navigationBarTitleText: '退货和退款', enablePageMeta: true })
