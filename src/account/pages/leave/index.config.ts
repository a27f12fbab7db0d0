export default definePageConfig({ navigationBarTitleText: '删掉我的数据', enablePageMeta: true })
