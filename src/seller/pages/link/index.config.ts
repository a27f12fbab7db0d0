export default definePageConfig({ navigationBarTitleText: '链接', enablePageMeta: true })
