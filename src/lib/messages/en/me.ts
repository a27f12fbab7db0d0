import type { MeText } from '../zh/me'

export const me: MeText = {
  title: 'Me',
  guest: 'WeChat user',
  bag: 'Bag',
  orders: 'My orders',
  addresses: 'Addresses',
  desk: 'My desk',
  openShop: 'Open a shop of your own',
  hq: 'Staff desk',
  claims: 'Returns and refunds',
  complaints: 'Complaints',
  phone: 'Call Shupu',
  profile: 'Name and picture',
  data: 'Privacy and data',
  privacy: 'What we do with your data',
  language: 'Language',
  languages: { system: 'As the phone', zh: '中文', en: 'English' },
}
