import type { AddressValue } from '../database/values'

/* Who lives in the demo story. Everybody is made up; telephone numbers are from a range that is given to nobody. */

export interface DemoPerson {
  readonly openid: string
  readonly nickname: string
  /** A file in server/demo/pictures/people. */
  readonly avatar: string
  readonly role: 'buyer' | 'seller' | 'hq'
  readonly address: AddressValue
  /** In the address book besides. */
  readonly others?: readonly AddressValue[]
}

export interface DemoPick {
  readonly productCode: string
  /** The seller's own sentence about it. */
  readonly words: string
}

export interface DemoShop {
  readonly openid: string
  readonly shopName: string
  readonly words: string
  readonly picks: readonly DemoPick[]
  /** Goods whose picture stands above it. */
  readonly coverOf?: string
}

/** The dates in goods.csv are true as seen on this business day. */
export const goodsDay = '2026-11-22'

/** Picture: a file in server/demo/pictures. */
export const demoBrand = {
  licenceName: '熟铺（演示）食品有限公司',
  licenceNumber: '91440000DEMO00000X',
  licencePicture: 'licence.webp',
} as const

function liveAt(
  name: string,
  lastDigits: string,
  [province, city, district]: readonly [string, string, string],
  detail: string,
): AddressValue {
  return { name, phone: `1380000${lastDigits}`, province, city, district, detail }
}

export const demoPeople: readonly DemoPerson[] = [
  {
    openid: 'sbx-buyer-chen',
    nickname: '陈敏',
    avatar: 'chen-min.webp',
    role: 'buyer',
    address: liveAt('陈敏', '6021', ['广东省', '广州市', '海珠区'], '新港西路 135 号中大南校区 12 栋 602'),
    others: [
      liveAt('陈敏', '6021', ['广东省', '广州市', '天河区'], '体育西路 189 号 9 楼前台'),
      liveAt('陈国栋', '6022', ['广东省', '汕头市', '龙湖区'], '金砂路 56 号 4 栋 301'),
    ],
  },
  {
    openid: 'sbx-seller-lin',
    nickname: '小林',
    avatar: 'lin.webp',
    role: 'seller',
    address: liveAt('林晓', '2210', ['广东省', '潮州市', '湘桥区'], '牌坊街甲第巷 8 号'),
  },
  {
    openid: 'sbx-hq',
    nickname: '熟铺掌柜',
    avatar: 'hq-keeper.webp',
    role: 'hq',
    address: liveAt('林志远', '0001', ['广东省', '潮州市', '潮安区'], '庵埠镇演示路 1 号熟铺仓库'),
  },
  {
    openid: 'sbx-seller-fang',
    nickname: '阿芳',
    avatar: 'a-fang.webp',
    role: 'seller',
    address: liveAt('孙芳', '3108', ['黑龙江省', '哈尔滨市', '南岗区'], '学府路 74 号家属院 3 单元 502'),
  },
  {
    openid: 'sbx-seller-he',
    nickname: '老何',
    avatar: 'lao-he.webp',
    role: 'seller',
    address: liveAt('何建平', '4417', ['福建省', '厦门市', '思明区'], '大学路 21 号 201'),
  },
  {
    openid: 'sbx-seller-tang',
    nickname: '小棠',
    avatar: 'xiao-tang.webp',
    role: 'seller',
    address: liveAt('唐棠', '5523', ['浙江省', '杭州市', '拱墅区'], '大兜路 66 号 2 幢 1203'),
  },
  {
    openid: 'sbx-buyer-mei',
    nickname: '阿梅',
    avatar: 'a-mei.webp',
    role: 'buyer',
    address: liveAt('黄梅', '7032', ['广东省', '深圳市', '南山区'], '招商路 18 号花园城 5 栋 1704'),
  },
  {
    openid: 'sbx-buyer-zhou',
    nickname: '老周',
    avatar: 'lao-zhou.webp',
    role: 'buyer',
    address: liveAt('周立', '8145', ['上海市', '上海市', '徐汇区'], '天平路 120 弄 6 号 301'),
  },
  {
    openid: 'sbx-buyer-zhang',
    nickname: '张姐',
    avatar: 'zhang-jie.webp',
    role: 'buyer',
    address: liveAt('张玉兰', '9026', ['北京市', '北京市', '西城区'], '百万庄大街 11 号院 4 门 602'),
  },
  {
    openid: 'sbx-buyer-ye',
    nickname: '小叶',
    avatar: 'xiao-ye.webp',
    role: 'buyer',
    address: liveAt('叶子', '1357', ['四川省', '成都市', '武侯区'], '玉林西路 9 号 2 栋 803'),
  },
  {
    openid: 'sbx-buyer-he',
    nickname: '何叔',
    avatar: 'he-shu.webp',
    role: 'buyer',
    address: liveAt('何守成', '2468', ['江苏省', '苏州市', '姑苏区'], '平江路 88 号'),
  },
  {
    openid: 'sbx-buyer-xu',
    nickname: '小徐',
    avatar: 'xu-wei.webp',
    role: 'buyer',
    address: liveAt('徐未', '3690', ['湖北省', '武汉市', '武昌区'], '粮道街 230 号 6 楼'),
  },
]

export const demoShops: readonly DemoShop[] = [
  {
    openid: 'sbx-seller-lin',
    shopName: '小林的茶桌',
    words: '潮州人。自己喝过，才放上来。',
    picks: [
      { productCode: 'TEA-001', words: '我每天早上第一泡就是它，凉了也甜。' },
      { productCode: 'HON-001', words: '冬天结成霜一样，我挖一勺配茶。' },
      { productCode: 'RIC-001', words: '我妈吃惯了这个，别的不肯换。' },
      { productCode: 'TEA-003', words: '泡到没味了别倒，丢壶里再煮一次。' },
      { productCode: 'FRU-001', words: '等了一年，今年的皮薄。' },
      { productCode: 'TEA-002', words: '名字不好听，香得很正经。' },
      { productCode: 'DRY-001', words: '喝白茶时我丢两颗进去。' },
      { productCode: 'CAR-001', words: '洗完手不紧，我家灶台边就放一块。' },
    ],
  },
  {
    openid: 'sbx-seller-fang',
    shopName: '阿芳家的米',
    coverOf: 'RIC-001',
    words: '五常姑娘，嫁到哈尔滨，锅里还是老家的米。',
    picks: [
      { productCode: 'RIC-001', words: '我弟弟家种的，水少放一点点。' },
      { productCode: 'RIC-002', words: '坐月子那年我喝了三十斤。' },
      { productCode: 'RIC-005', words: '蒸馒头掺一半，孩子抢着吃。' },
      { productCode: 'DRY-001', words: '煮粥放五颗，不用放糖。' },
      { productCode: 'DRY-003', words: '泡一把够炒一盘，别泡多了。' },
      { productCode: 'RIC-006', words: '夏天我一锅一锅地煮。' },
    ],
  },
  {
    openid: 'sbx-seller-he',
    shopName: '老何茶摊',
    words: '在厦门喝了三十年茶，摊子不大。',
    picks: [
      { productCode: 'TEA-003', words: '这饼我自己存了两提，先喝散的。' },
      { productCode: 'TEA-004', words: '不熏烟的小种，我老伴爱加奶。' },
      { productCode: 'TEA-006', words: '饭后一大壶，全家倒着喝。' },
      { productCode: 'TEA-001', words: '潮州人做的单丛，火轻，我服气。' },
      { productCode: 'TEA-008', words: '一颗泡一下午，别急着戳洞。' },
    ],
  },
  {
    openid: 'sbx-seller-tang',
    shopName: '小棠的早饭桌',
    words: '早饭要好好吃。桌上有什么，铺里就有什么。',
    picks: [
      { productCode: 'HON-003', words: '抹吐司的那罐，颜色浅，有果味。' },
      { productCode: 'RIC-004', words: '起晚了就煮它，三分钟。' },
      { productCode: 'FRU-005', words: '和苹果放一起三天，刚好软。' },
      { productCode: 'DRY-006', words: '撒酸奶上，我一罐吃不过一周。' },
      { productCode: 'FRU-002', words: '不太圆，咬起来是响的。' },
      { productCode: 'CAR-002', words: '洗完碗抹一点，薄薄的就够。' },
      { productCode: 'CAR-005', words: '头两次会掉点蓝，后面越用越软。' },
    ],
  },
]
