import { readAddress } from '../../../server/domain/address-reading'
import { regions } from '../../support/regions'

const phone = '13800006021'
const street = '新港西路135号602'
const guangzhou = ['广东省', '广州市', '海珠区'] as const

type Fields = readonly [name: string, phone: string, province: string, city: string, district: string, detail: string]

function read(text: string): Fields {
  const { name, phone: number, province, city, district, detail } = readAddress(regions, text)
  return [name, number, province, city, district, detail]
}

describe('name, phone and address in any order', () => {
  it.each([
    ['陈敏，13800006021，广东省广州市海珠区新港西路135号602'],
    ['陈敏 13800006021 广东省广州市海珠区新港西路135号602'],
    ['13800006021 陈敏 广东省广州市海珠区新港西路135号602'],
    ['广东省广州市海珠区新港西路135号602 陈敏 13800006021'],
    ['广东省广州市海珠区新港西路135号602，13800006021，陈敏'],
    ['陈敏13800006021广东省广州市海珠区新港西路135号602'],
    ['广东省 广州市 海珠区 新港西路135号602\n陈敏\n13800006021'],
    ['收货人：陈敏\n电话：+86 138-0000-6021\n所在地区：广东省 广州市 海珠区\n详细地址：新港西路135号602'],
    ['收件人: 陈敏 手机号码: 138 0000 6021 收货地址: 广东省广州市海珠区新港西路135号602'],
    ['姓名：陈敏；电话：13800006021；地址：广东省广州市海珠区新港西路135号602'],
    ['地址：广东省广州市海珠区新港西路135号602 电话13800006021 姓名 陈敏'],
    ['陈敏（收）13800006021 广东广州海珠区新港西路135号602'],
    ['广东省/广州市/海珠区/新港西路135号602 / 陈敏 / 13800006021'],
    ['粤广州市海珠区新港西路135号602 陈敏 (+86)13800006021'],
    ['粤 广州 海珠 新港西路135号602 陈敏 008613800006021'],
    ['广州海珠区新港西路135号602 陈敏 86-13800006021'],
    ['陈敏 １３８００００６０２１ 广东省广州市海珠区新港西路１３５号６０２'],
    ['😀陈敏😀13800006021🏠广东省广州市海珠区新港西路135号602'],
    ['陈敏 13800006021 广东省广州市海珠区新港西路135号602 510000'],
  ])('%s', (text) => expect(read(text)).toEqual(['陈敏', phone, ...guangzhou, street]))
})

describe('the region, in whatever form', () => {
  it.each([
    ['北京市朝阳区建国路88号', ['北京市', '北京市', '朝阳区', '建国路88号']],
    ['北京北京市海淀区中关村大街27号', ['北京市', '北京市', '海淀区', '中关村大街27号']],
    ['上海市市辖区浦东新区世纪大道100号', ['上海市', '上海市', '浦东新区', '世纪大道100号']],
    ['沪浦东新区世纪大道100号', ['上海市', '上海市', '浦东新区', '世纪大道100号']],
    ['重庆渝中区解放碑1号', ['重庆市', '重庆市', '渝中区', '解放碑1号']],
    ['内蒙古自治区呼和浩特市赛罕区大学西街235号', ['内蒙古自治区', '呼和浩特市', '赛罕区', '大学西街235号']],
    ['内蒙古呼和浩特赛罕区大学西街235号', ['内蒙古自治区', '呼和浩特市', '赛罕区', '大学西街235号']],
    ['广西南宁青秀区民族大道1号', ['广西壮族自治区', '南宁市', '青秀区', '民族大道1号']],
    ['新疆阿克苏地区阿克苏市东大街1号', ['新疆维吾尔自治区', '阿克苏地区', '阿克苏市', '东大街1号']],
    ['宁夏银川兴庆区解放西街2号', ['宁夏回族自治区', '银川市', '兴庆区', '解放西街2号']],
    ['西藏拉萨城关区北京中路1号', ['西藏自治区', '拉萨市', '城关区', '北京中路1号']],
    ['香港特别行政区油尖旺区弥敦道1号', ['香港特别行政区', '香港特别行政区', '油尖旺区', '弥敦道1号']],
    ['吉林省吉林市船营区解放大路1号', ['吉林省', '吉林市', '船营区', '解放大路1号']],
    ['吉林市昌邑区解放大路1号', ['吉林省', '吉林市', '昌邑区', '解放大路1号']],
    ['青海海南藏族自治州共和县恰卜恰镇', ['青海省', '海南藏族自治州', '共和县', '恰卜恰镇']],
    ['湖北恩施州利川市清江大道9号', ['湖北省', '恩施土家族苗族自治州', '利川市', '清江大道9号']],
    ['湖北宜昌长阳县龙舟坪镇', ['湖北省', '宜昌市', '长阳土家族自治县', '龙舟坪镇']],
    ['湖北省省直辖县级行政区划仙桃市龙华山街道', ['湖北省', '仙桃市', '龙华山街道', '']],
    ['东莞市长安镇振安路1号', ['广东省', '东莞市', '长安镇', '振安路1号']],
    ['西安市高新区科技路1号', ['陕西省', '西安市', '高新区', '科技路1号']],
    ['云南大理市古城人民路1号', ['云南省', '大理白族自治州', '大理市', '古城人民路1号']],
  ] as const)('%s', (text, [province, city, district, detail]) => {
    expect(read(`${text} 陈敏 ${phone}`)).toEqual(['陈敏', phone, province, city, district, detail])
  })

  it.each([
    ['江苏昆山市玉山镇前进路5号', ['江苏省', '苏州市', '昆山市', '玉山镇前进路5号']],
    ['浦东新区张江路100号', ['上海市', '上海市', '浦东新区', '张江路100号']],
    ['义乌市稠州北路1号', ['浙江省', '金华市', '义乌市', '稠州北路1号']],
  ] as const)('%s: a district whose city is known by it', (text, [province, city, district, detail]) => {
    expect(read(text)).toEqual(['', '', province, city, district, detail])
  })

  it.each(['鼓楼区中山路1号', '南京路100号', '阳光小区东区3号楼'])('%s could be anywhere: it stays as it was typed', (text) => {
    expect(read(text)).toEqual(['', '', '', '', '', text])
  })

  it('takes a street that is named after a city for a street', () => {
    expect(read('上海南京东路100号 陈敏')).toEqual(['陈敏', '', '上海市', '上海市', '', '南京东路100号'])
  })

  it('is not found in the name', () => {
    expect(read(`张海南 ${phone} 广东省广州市海珠区${street}`)).toEqual(['张海南', phone, ...guangzhou, street])
  })
})

describe('the name', () => {
  it.each(['陈敏', '欧阳娜娜', '覃小姐', '王先生', '买买提·艾力', 'John Smith', '李雷'])('%s', (name) => {
    expect(read(`${name} ${phone} 广东省广州市海珠区${street}`)[0]).toBe(name)
    expect(read(`广东省广州市海珠区${street} ${name} ${phone}`)[0]).toBe(name)
  })

  it('is the labelled one, however it looks', () => {
    expect(read(`收货人：阿 电话：${phone} 地址：广东省广州市海珠区${street}`)[0]).toBe('阿')
  })

  it('is none of the words of the address', () => {
    expect(read(`广东省广州市海珠区${street} ${phone}`)).toEqual(['', phone, ...guangzhou, street])
    expect(read(`广东省广州市海珠区,${street},中大宿舍,陈敏,${phone}`)).toEqual(['陈敏', phone, ...guangzhou, `${street} 中大宿舍`])
  })
})

describe('the phone', () => {
  it.each(['13800006021', '138 0000 6021', '138-0000-6021', '1380 000 6021', '+8613800006021', '+86 138 0000 6021', '8613800006021'])(
    '%s',
    (written) => expect(read(`陈敏 ${written} 广东省广州市海珠区${street}`)).toEqual(['陈敏', phone, ...guangzhou, street]),
  )

  it('is missing when there is only a landline, which stays to be read', () => {
    expect(read(`陈敏 广东省广州市海珠区${street} 020-84112828`)).toEqual(['陈敏', '', ...guangzhou, `${street} 020-84112828`])
  })

  it('is no part of a longer number', () => {
    expect(read('订单 4413800006021998')[1]).toBe('')
  })
})
