export default definePageConfig({ navigationBarTitleText: '开一家铺子', enablePageMeta: true })
