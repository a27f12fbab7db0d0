export default definePageConfig({ navigationBarTitleText: '总部', enablePageMeta: true })
