const isWeb = process.env.TARO_ENV === 'h5'
const isSandbox = process.env.SHUPU_SANDBOX === '1'

/** WeChat takes colours and pictures from theme.json; the browser's tab bar gets them from the style sheet. */
function themed(name: string, plain: string): string {
  return isWeb ? plain : `@${name}`
}

function tab(name: 'shop' | 'bag' | 'orders' | 'me', text: string) {
  return {
    pagePath: `buyer/pages/${name}/index`,
    text,
    iconPath: themed(`${name}Icon`, `assets/tabs/${name}.png`),
    selectedIconPath: themed(`${name}IconOn`, `assets/tabs/${name}-on.png`),
  }
}

function fetchAhead(...packages: string[]) {
  return { network: 'all' as const, packages }
}

export default defineAppConfig({
  pages: [
    'buyer/pages/shop/index',
    'buyer/pages/product/index',
    'buyer/pages/bag/index',
    'buyer/pages/orders/index',
    'buyer/pages/me/index',
  ],
  // Nobody comes to these first: they keep out of the package that every card has to wait for, and are fetched ahead (below).
  subPackages: [
    { root: 'buyer/pages/search', pages: ['index'] },
    { root: 'buyer/pages/compare', pages: ['index'] },
    { root: 'buyer/pages/checkout', pages: ['index'] },
    { root: 'buyer/pages/order', pages: ['index'] },
    { root: 'account', pages: ['addresses', 'profile', 'data', 'privacy', 'leave'].map((page) => `pages/${page}/index`) },
    {
      root: 'care',
      pages: ['ask', 'claim', 'claims', 'complain', 'complaint', 'complaints', 'review', 'reviews'].map((page) => `pages/${page}/index`),
    },
    {
      root: 'seller',
      pages: [
        'join',
        'desk',
        'brought',
        'statement',
        'orders',
        'order',
        'shop',
        'range',
        'share',
        'poster',
        'pack',
        'link',
        'withdraw',
        'withdrawals',
      ].map((page) => `pages/${page}/index`),
    },
    {
      root: 'hq',
      pages: [
        'pages/home/index',
        'pages/orders/index',
        'pages/ship/index',
        'pages/claims/index',
        'pages/claim/index',
        'pages/complaints/index',
        'pages/complaint/index',
        'pages/reviews/index',
        'pages/sellers/index',
        'pages/seller/index',
        'pages/payouts/index',
        'pages/invitations/index',
        'pages/settings/index',
      ],
    },
    ...(isSandbox ? [{ root: 'sandbox', pages: ['pages/people/index', 'pages/pay/index', 'pages/transfer/index'] }] : []),
  ],
  preloadRule: {
    'buyer/pages/shop/index': fetchAhead('buyer/pages/search'),
    'buyer/pages/search/index': fetchAhead('buyer/pages/compare'),
    'buyer/pages/product/index': fetchAhead('buyer/pages/checkout'),
    'buyer/pages/bag/index': fetchAhead('buyer/pages/checkout'),
    'buyer/pages/checkout/index': fetchAhead('buyer/pages/order', 'account'),
    'buyer/pages/orders/index': fetchAhead('buyer/pages/order'),
    'buyer/pages/me/index': fetchAhead('seller', 'account'),
  },
  tabBar: {
    color: themed('tabInk', '#6E6357'),
    selectedColor: themed('tabChosen', '#9C3C24'),
    backgroundColor: themed('tabGround', '#FFFFFF'),
    borderStyle: themed('tabBorder', 'white') as 'white',
    list: [tab('shop', '铺子'), tab('bag', '购物袋'), tab('orders', '订单'), tab('me', '我的')],
  },
  window: {
    navigationBarTitleText: '熟铺',
    navigationBarTextStyle: themed('barText', 'black') as 'black',
    navigationBarBackgroundColor: themed('ground', '#F7F4EE'),
    backgroundColor: themed('ground', '#F7F4EE'),
    backgroundTextStyle: themed('pullText', 'dark') as 'dark',
  },
  // Pages do not slide in the browser.
  ...(isWeb ? { animation: false } : { darkmode: true, themeLocation: 'theme.json' }),
  lazyCodeLoading: 'requiredComponents',
  requiredPrivateInfos: ['chooseAddress'],
  singlePage: { navigationBarFit: 'squeezed' },
})
