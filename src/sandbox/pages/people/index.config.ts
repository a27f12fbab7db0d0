export default definePageConfig({ navigationBarTitleText: '我是谁', enablePageMeta: true })
