export default defineAppConfig({
  pages: ['buyer/pages/shop/index'],
  lazyCodeLoading: 'requiredComponents',
  window: { navigationBarTitleText: '熟铺', navigationBarTextStyle: 'black', navigationBarBackgroundColor: '#FFFFFF' },
})
