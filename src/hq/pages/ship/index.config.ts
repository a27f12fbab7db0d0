export default definePageConfig({ navigationBarTitleText: '发货', enablePageMeta: true })
