export default definePageConfig({ navigationBarTitleText: '选货', enablePageMeta: true })
