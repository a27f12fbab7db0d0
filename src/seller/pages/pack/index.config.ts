export default definePageConfig({ navigationBarTitleText: '素材', enablePageMeta: true })
