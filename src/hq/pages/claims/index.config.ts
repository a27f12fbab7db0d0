export default definePageConfig({ navigationBarTitleText: '售后', enablePageMeta: true })
