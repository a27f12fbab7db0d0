export default definePageConfig({ navigationBarTitleText: '分享带来了什么', enablePageMeta: true })
