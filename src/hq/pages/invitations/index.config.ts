export default definePageConfig({ navigationBarTitleText: '邀请开铺', enablePageMeta: true })
