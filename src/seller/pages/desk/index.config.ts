export default definePageConfig({ navigationBarTitleText: '柜台', enablePageMeta: true })
