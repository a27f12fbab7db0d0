export default definePageConfig({ navigationBarTitleText: '名字和头像', enablePageMeta: true })
