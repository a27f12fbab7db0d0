export default definePageConfig({ navigationBarTitleText: '店主', enablePageMeta: true })
