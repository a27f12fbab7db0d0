import { at, bare, blur, many, radial, text } from './brush.mjs'

/* Papers: inspection reports and the licence. All of them say that they are made up. 720 × 960. */
const paper = { width: 720, height: 960 }
const ink = '#2C2823'
const soft = '#6B635A'
const stampRed = '#B3312B'

const testsByCategory = {
  茶: ['感官', '水分', '总灰分', '铅（以 Pb 计）', '联苯菊酯', '草甘膦'],
  蜂蜜: ['感官', '水分', '果糖和葡萄糖', '蔗糖', '菌落总数', '氯霉素'],
  米粮: ['感官', '水分', '不完善粒', '镉（以 Cd 计）', '黄曲霉毒素 B1', '杂质'],
  当季水果: ['感官', '可溶性固形物', '毒死蜱', '多菌灵', '氧乐果', '铅（以 Pb 计）'],
  干货: ['感官', '水分', '二氧化硫', '铅（以 Pb 计）', '镉（以 Cd 计）', '霉变'],
  日用护理: ['外观', '气味', '净含量或尺寸', '可溶性铅', '甲醛', '标签'],
}

function sheet(body) {
  const ground = radial('0 #EFE9DE, 1 #D8CDBB', '34%', '22%', '95%')
  const watermark = many(6, (i) =>
    at(222 + (i % 2) * 268, 240 + Math.floor(i / 2) * 230, text('演示样张', 0, 0, 46, { fill: '#C9BFAE', weight: 700, spacing: 10 }), {
      turn: -24,
    }),
  )
  return bare(
    paper.width,
    paper.height,
    `<rect width="720" height="960" fill="${ground}"/><rect x="44" y="44" width="640" height="884" fill="#2A1C10" opacity=".3" ${blur(12)}/><rect x="36" y="32" width="640" height="884" fill="#FDFBF5"/><g opacity=".45">${watermark}</g>${body}`,
  )
}

function stamp(x, y, words, below) {
  const letters = [...words]
  const spread = 236
  const ring = letters.map((letter, i) =>
    at(0, 0, `<g transform="translate(0 -52)">${text(letter, 0, 6, 17, { fill: stampRed, weight: 700 })}</g>`, {
      turn: -spread / 2 + (i * spread) / (letters.length - 1),
    }),
  )
  const star = '<path d="M0 -24 L5.6 -7.4 H23 L9 3 L14.2 19.6 L0 9.6 L-14.2 19.6 L-9 3 L-23 -7.4 H-5.6Z" fill="#B3312B"/>'
  return at(
    x,
    y,
    `<g opacity=".84"><circle r="74" fill="none" stroke="${stampRed}" stroke-width="4"/>${ring.join('')}${star}${text(below, 0, 50, 15, { fill: stampRed, weight: 700 })}</g>`,
    { turn: -8 },
  )
}

function line(label, value, y) {
  return `${text(label, 84, y, 18, { fill: soft, weight: 500, anchor: 'start' })}${text(value, 214, y, 18, { fill: ink, weight: 600, anchor: 'start' })}<path d="M204 ${y + 9} H628" stroke="#D9D1C2" stroke-width="1"/>`
}

/** What a laboratory writes about one batch; `sample` names what the goods file says of it. */
export function inspectionReport({ number, issuer, name, batch, producedOn, maker, place, category }) {
  const tests = testsByCategory[category] ?? testsByCategory.干货
  const rows = tests.map((test, i) => {
    const y = 506 + i * 40
    return `<path d="M84 ${y + 13} H628" stroke="#E2DACB" stroke-width="1"/>${text(String(i + 1), 104, y, 16, { fill: soft, weight: 500 })}${text(test, 150, y, 17, { fill: ink, weight: 500, anchor: 'start' })}${text('符合', 470, y, 17, { fill: ink, weight: 500 })}${text('合格', 588, y, 17, { fill: '#2C6A50', weight: 600 })}`
  })
  const heads = `<path d="M84 446 H628 M84 478 H628" stroke="#8F8474" stroke-width="1.4"/>${text('序', 104, 469, 16, { fill: soft })}${text('检验项目', 150, 469, 16, { fill: soft, anchor: 'start' })}${text('结果', 470, 469, 16, { fill: soft })}${text('结论', 588, 469, 16, { fill: soft })}`
  return sheet(
    `${text(issuer, 356, 100, 21, { fill: soft, weight: 500, spacing: 2 })}${text('检验报告', 356, 160, 44, { fill: ink, weight: 700, spacing: 14 })}${text(`编号 ${number}`, 356, 198, 18, { fill: soft, weight: 500 })}
${line('样品名称', name, 256)}${line('送检单位', '熟铺（演示）', 296)}${line('生产者', `${maker}，${place}`, 336)}${line('批次', batch, 376)}${line('生产日期', producedOn, 416)}
${heads}${rows.join('')}${text('检验结论：所检项目符合要求。', 84, 784, 20, { fill: ink, anchor: 'start' })}${text('本页为演示数据，不作任何凭证。', 84, 820, 16, { fill: soft, weight: 500, anchor: 'start' })}${text('签发', 84, 862, 16, { fill: soft, weight: 500, anchor: 'start' })}${text('演示', 132, 862, 20, { fill: ink, anchor: 'start' })}${stamp(548, 806, issuer.slice(0, 9), '检验专用章')}`,
  )
}

/** The brand's licence, made up as well. */
export function licence({ name, number, words }) {
  const emblem =
    '<circle cx="356" cy="120" r="38" fill="none" stroke="#B3312B" stroke-width="4"/><circle cx="356" cy="120" r="30" fill="#B3312B" opacity=".12"/>'
  return sheet(
    `<rect x="58" y="54" width="596" height="840" fill="none" stroke="#B99A63" stroke-width="3"/><rect x="66" y="62" width="580" height="824" fill="none" stroke="#B99A63" stroke-width="1"/>${emblem}${text('演示', 356, 128, 24, { fill: stampRed, weight: 700 })}${text('营业执照', 356, 236, 54, { fill: ink, weight: 700, spacing: 20 })}${text(`统一社会信用代码 ${number}`, 356, 280, 18, { fill: soft, weight: 500 })}
${words.map(([label, value], i) => line(label, value, 352 + i * 52)).join('')}${text('本执照为演示样张，公司与号码均为虚构。', 84, 350 + words.length * 52 + 20, 17, { fill: soft, weight: 500, anchor: 'start' })}${stamp(548, 800, `${name.slice(0, 2)}演示登记处`, '演示专用')}`,
  )
}
