export default definePageConfig({ navigationBarTitleText: '评价', enablePageMeta: true })
