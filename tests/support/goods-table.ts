import type { GoodsProblem, GoodsProduct } from '../../server/domain/goods'
import { allColumns } from '../../server/domain/goods-columns'
import { readGoods } from '../../server/domain/goods-file'

/** A line of a goods file, by the Chinese names of its columns. */
export type GoodsLine = Readonly<Record<string, string>>

export const columnNames = allColumns.map(({ zh }) => zh)

/** A whole line: a tea in a tin of 75 g. */
export const tea: GoodsLine = {
  商品编码: 'TEA-001',
  分类: '茶',
  分类英文: 'Tea',
  品名: '凤凰单丛 蜜兰香',
  品名英文: 'Phoenix Dancong',
  一句话: '2026 春茶，轻焙火',
  一句话英文: 'Spring 2026',
  故事: '第一泡别急着倒掉。\n凉了也甜。',
  谁做的: '柯泽明',
  村镇: '潮安凤凰镇乌岽村',
  产地: '广东潮州',
  许可证号: 'SC11444000000017',
  保质期天数: '730',
  退货: '七天无理由',
  '商品佣金%': '10',
  图片: 'tea-1.webp|tea-2.webp',
  来路: '采摘 2026-04-11|焙火 2026-04-17',
  上架: '是',
  规格编码: 'TEA-001-75',
  规格: '75 g 一罐',
  价格: '128',
  库存: '126',
  够用天数: '13',
  批次号: '26C-0417',
  生产日期: '2026-04-17',
  保质期到: '2028-04-16',
  报告编号: '26-CZ-0931',
  报告出具: '粤东茶叶检测站',
  报告图片: 'report.webp',
}

/** Another size of the tea; the product's columns are left empty. */
export const bigTea: GoodsLine = {
  商品编码: 'TEA-001',
  规格编码: 'TEA-001-150',
  规格: '150 g 一罐',
  价格: '256',
  库存: '38',
  批次号: '26C-0417',
  生产日期: '2026-04-17',
}

/** Another product, with one size. */
export const honey: GoodsLine = {
  ...tea,
  商品编码: 'HON-001',
  分类: '蜂蜜',
  分类英文: 'Honey',
  品名: '饶河椴树蜜',
  退货: '生鲜',
  图片: 'honey.webp',
  规格编码: 'HON-001-500',
  规格: '500 g',
  价格: '68.50',
  库存: '52',
  批次号: 'H26-081',
}

export function tableOf(lines: readonly GoodsLine[], names: readonly string[] = columnNames): string[][] {
  return [[...names], ...lines.map((line) => names.map((name) => line[name] ?? ''))]
}

export function productsOf(lines: readonly GoodsLine[]): readonly GoodsProduct[] {
  const file = readGoods(tableOf(lines))
  if ('problems' in file) throw new Error(JSON.stringify(file.problems))
  return file.products
}

export function problemsOf(lines: readonly GoodsLine[]): readonly GoodsProblem[] {
  const file = readGoods(tableOf(lines))
  return 'problems' in file ? file.problems : []
}
