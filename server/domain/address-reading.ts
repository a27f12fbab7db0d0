import { limits } from '../../contract/limits'
import { readRegion } from './region-reading'
import type { Regions } from './regions'

/* Reads 'name, phone, address' out of whatever somebody copied from a chat. What it can't tell stays in the detail: nothing is lost. */

export interface ReadAddress {
  readonly name: string
  /** Eleven digits, or empty. */
  readonly phone: string
  readonly province: string
  readonly city: string
  readonly district: string
  readonly detail: string
}

/** Stand in the text where something was taken out; control characters, which cleaning removes from what people paste. */
const nameMark = '\u0001'
const phoneMark = '\u0002'
const regionMark = '\u0003'

const pictures = /[0-9#*]\ufe0f?\u20e3|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u20e3|\ufe0e|\ufe0f/gu
const nameLabel = /(?:收货|收件|联系)人(?:姓名)?[\s:]*(?!电话|手机|号码|地址)|(?:^|[\s,;])(?:收货姓名|收件姓名|姓名|名字)\s*:?/g
const phoneLabel = /(?:(?:收货|收件|联系)人?)?(?:手机号码|手机号|手机|电话号码|电话|联系方式)\s*:?(?=[\s+(\d]|$)/g
const addressLabel =
  /(?:^|[\s,;])(?:(?:收货|收件|详细|配送)地址|所在地区|所在地|地区|省市区|街道|邮编|邮政编码|地址)\s*:|(?:^|[\s,;])(?:收货|收件|详细)?地址/g
const phonePattern = /(?<!\d)(?:\(?(?:\+|00)86\)?[ -]*|\(86\)[ -]*|86-?)?(1[ -]?[3-9](?:[ -]?\d){9})(?!\d)/
const postcode = /(?<![\p{L}\d])\d{6}(?![\p{L}\d])/u

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董袁潘蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤温康施洪安牛樊葛邢路岳齐伍庞申柯乔翁欧阳聂俞焦倪尤殷包甘鲍'
const hanName = /^[\p{Script=Han}·]{2,4}(?:先生|女士|小姐|老师|阿姨|叔叔)?$|^\p{Script=Han}{1,6}·[\p{Script=Han}·]{1,12}$/u
const latinName = /^[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f .'-]{1,19}$/
const placeEnd = /[路街巷弄号楼栋幢座室层区县市省镇乡村组屯苑园城厦场院馆店厂校寓舍坊桥湾]$/

const isMark = (word: string | undefined) => word === nameMark || word === phoneMark || word === regionMark

function clean(pasted: string): string {
  const plain = pasted
    .slice(0, limits.pastedAddressLength)
    .normalize('NFKC')
    .replace(pictures, ' ')
    .replace(/\(收\)/g, ' ')
  return plain.replace(/[^\P{C}\n]/gu, ' ').replace(/[，；。、|]/g, ',')
}

function takePhone(text: string): { readonly phone: string; readonly rest: string } {
  const found = phonePattern.exec(text)
  if (found === null) return { phone: '', rest: text }
  const phone = (found[1] ?? '').replace(/\D/g, '')
  return { phone, rest: `${text.slice(0, found.index)}\n${phoneMark}\n${text.slice(found.index + found[0].length)}` }
}

/** Words with the marks among them. A name in Latin letters is one word, however many parts it has. */
function wordsOf(text: string): readonly string[] {
  const marked = text.replace(new RegExp(`[${nameMark}${phoneMark}${regionMark}]`, 'g'), (mark) => `\n${mark}\n`)
  return marked.split(/[\n,;]+/).flatMap((line) => {
    const trimmed = line.trim()
    if (trimmed === '') return []
    const words = latinName.test(trimmed) ? [trimmed] : (trimmed.match(/[A-Z][A-Za-z.'-]+(?: [A-Z][A-Za-z.'-]+)+|\S+/g) ?? [])
    return words.map((word) => (isMark(word) ? word : word.replace(/^[^\p{L}\p{N}(#]+/u, ''))).filter((word) => word !== '')
  })
}

/** How much a word looks like a name where it stands; 0: not at all. */
function nameScore(words: readonly string[], index: number): number {
  const word = words[index] ?? ''
  if (isMark(word)) return 0
  if (words[index - 1] === nameMark) return 100
  const isLatin = latinName.test(word)
  if (!isLatin && !hanName.test(word)) return 0
  const isBesidePhone = words[index - 1] === phoneMark || words[index + 1] === phoneMark
  const isAtEdge = index === 0 || index === words.length - 1
  const looks = isLatin ? 2 : surnames.includes(word.charAt(0)) || word.includes('·') || word.length > 4 ? 3 : 0
  const score = looks + (isBesidePhone ? 3 : 0) + (isAtEdge ? 1 : 0) + (word.length < 4 ? 1 : 0) - (placeEnd.test(word) ? 3 : 0)
  return score >= 3 ? score : 0
}

function findName(words: readonly string[]): number {
  const scores = words.map((_, index) => nameScore(words, index))
  const best = Math.max(0, ...scores)
  return best === 0 ? -1 : scores.indexOf(best)
}

/** At most so long, by whole characters. */
function cut(text: string, most: number): string {
  let kept = ''
  for (const character of text.trim()) {
    if (kept.length + character.length > most) break
    kept += character
  }
  return kept.trim()
}

/** Any text at all, in any order; fields that are not in it are empty, and none is longer than an address may have it. */
export function readAddress(regions: Regions, pasted: string): ReadAddress {
  const labelled = clean(pasted).replace(nameLabel, `\n${nameMark}`).replace(phoneLabel, '\n').replace(addressLabel, '\n')
  const { phone, rest } = takePhone(labelled)
  const plain = rest.replace(postcode, ' ')
  const region = readRegion(regions, plain)
  const marked = region === null ? plain : `${plain.slice(0, region.start)}\n${regionMark}\n${plain.slice(region.end)}`
  const words = wordsOf(marked)
  const nameAt = findName(words)
  const place = words.indexOf(regionMark)
  const left = (from: number, to: number) => words.slice(from, to).filter((word, index) => from + index !== nameAt && !isMark(word))
  return {
    name: cut((words[nameAt] ?? '').replace(/(?<=..)收$/, ''), limits.personNameLength),
    phone,
    province: region?.province ?? '',
    city: region?.city ?? '',
    district: cut(region?.district ?? '', limits.regionNameLength),
    detail: cut([...left(place + 1, words.length), ...left(0, Math.max(place, 0))].join(' '), limits.addressDetailLength),
  }
}
