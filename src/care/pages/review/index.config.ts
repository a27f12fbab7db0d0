export default definePageConfig({ navigationBarTitleText: '写评价', enablePageMeta: true })
