export default definePageConfig({ navigationBarTitleText: '我的铺子', enablePageMeta: true })
