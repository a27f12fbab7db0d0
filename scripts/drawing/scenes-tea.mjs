import { at, column, picture, seal } from './brush.mjs'
import { blades, dryLeaf, heap, jasmine, leaf, pressedCake, teaMandarin } from './leaves.mjs'
import { glass } from './sweet.mjs'
import { board, cup, dish, gaiwan } from './tableware.mjs'
import { basket, box, plate, pouch, slip, tin, wrappedCake } from './vessels.mjs'

/* By product: the pictures in the order they are shown. */
const sand = ['#EFE6D6', '#DCCDB5']
const stone = ['#EAE6DE', '#D3CCBF']
const celadon = ['#E6EAE6', '#CBD4CE']
const straw = ['#F0EBD8', '#DACFAE']
const blush = ['#F0E2D8', '#DDC3B2']
const spring = ['#EBEEDD', '#CFD8B8']

const strewn =
  at(434, 684, dryLeaf(0), { turn: 6, scale: 0.9 }) +
  at(384, 700, dryLeaf(1), { turn: -8, scale: 0.7 }) +
  at(494, 706, dryLeaf(2), { turn: -16, scale: 0.62 })
const cakeWords = `<circle r="168" fill="none" stroke="#8C9A86" stroke-width="2"/><circle r="160" fill="none" stroke="#8C9A86" stroke-width="1"/>${column('老白茶', 14, -66, 62, 74, { fill: '#2F2A22', weight: 700 })}${column('福鼎磻溪', -62, -76, 23, 32, { fill: '#69705F', weight: 500 })}${column('二〇一九', 80, -76, 19, 28, { fill: '#69705F', weight: 500 })}${seal(58, 70, 42)}`

function hangingTag(name, x, y) {
  return `<path d="M${x - 40} ${y - 84} q10 40 34 60" stroke="#8A5A30" stroke-width="4" fill="none"/>${at(x, y + 40, `<g transform="rotate(7)"><path d="M-34 -68 L-16 -84 H34 V84 H-34Z" fill="#000" opacity=".2" transform="translate(4 5)"/><path d="M-34 -68 L-16 -84 H34 V84 H-34Z" fill="#F6EEDD"/><circle cx="-14" cy="-64" r="5" fill="#8A6A44"/>${column(name, 4, -26, 34, 40, { weight: 700 })}</g>`)}`
}

export const teaScenes = {
  'tea-001': [
    picture(
      sand,
      `${at(324, 640, tin({ width: 252, height: 470, words: { name: '蜜兰香', from: '凤凰单丛' } }))}
      ${at(590, 668, cup({}))}
      ${strewn}`,
    ),
    picture(
      sand,
      at(
        0,
        -70,
        at(300, 640, gaiwan({ scale: 1.35, isOpen: true, inside: heap({ count: 60, rx: 92, ry: 14, size: 0.5, seed: 3 }) })) +
          at(608, 660, cup({ scale: 0.96 })) +
          at(520, 716, dryLeaf(0)) +
          at(444, 724, dryLeaf(2), { scale: 0.8, turn: -12 }),
      ),
      { horizon: 500 },
    ),
    picture(
      sand,
      `${at(400, 470, dish({ rx: 310, ry: 168, clay: '#E9E2D3' }))}
      ${at(400, 482, heap({ count: 260, rx: 210, ry: 92, size: 1.1, seed: 21 }))}`,
      { horizon: 300 },
    ),
  ],
  'tea-002': [
    picture(
      spring,
      `${at(330, 640, tin({ width: 252, height: 470, body: '#56614C', paper: '#F4EFDF', words: { name: '鸭屎香', from: '凤凰单丛' } }))}
      ${at(592, 668, cup({ tea: '#D2A13C', clay: '#DDE3D8' }))}
      ${at(470, 702, leaf({ length: 130 }), { turn: 8 })}
      ${at(482, 700, leaf({ length: 96, light: '#6B8B50', deep: '#4E6D38' }), { turn: -168 })}`,
    ),
    picture(
      spring,
      `${at(400, 520, dish({ rx: 290, ry: 124, clay: '#E4E4DA' }))}
      ${at(392, 520, heap({ count: 220, rx: 196, ry: 70, from: '#33301F', to: '#6E6A45', size: 1.05, seed: 8 }))}
      ${at(628, 714, cup({ scale: 0.72, tea: '#D2A13C' }))}`,
      { horizon: 360 },
    ),
  ],
  'tea-003': [
    picture(
      stone,
      `${at(396, 676, wrappedCake({ radius: 262, words: cakeWords }))}
      ${at(620, 700, dryLeaf(0, '#5A4A36'), { turn: 14 })}
      ${at(150, 708, dryLeaf(1, '#5A4A36'), { turn: -8, scale: 0.9 })}`,
    ),
    picture(
      stone,
      `${at(366, 400, pressedCake({ rx: 262, ry: 176, from: '#4C4534', to: '#A59A7C', count: 280 }))}
      ${at(620, 690, cup({ scale: 0.86, tea: '#C98A3A', clay: '#D8D6CC' }))}
      ${at(280, 700, heap({ count: 14, rx: 70, ry: 16, from: '#4C4534', to: '#A59A7C', seed: 31 }))}`,
      { horizon: 420 },
    ),
  ],
  'tea-004': [
    picture(
      blush,
      `${at(316, 640, tin({ width: 296, height: 400, lid: 82, body: '#7E2F23', paper: '#F4E8D2', band: [0.34, 0.86], words: { name: '小种', from: '正山桐木', size: 56 } }))}
      ${at(606, 664, cup({ tea: '#A83E14' }))}
      ${at(452, 704, heap({ count: 10, rx: 66, ry: 12, from: '#1F1511', to: '#4A3323', size: 0.7, seed: 2 }))}`,
    ),
    picture(
      blush,
      at(
        0,
        -80,
        at(290, 640, cup({ scale: 1.5, tea: '#A83E14', clay: '#F0EAE0' })) +
          at(580, 690, cup({ scale: 1.1, tea: '#B04A1A', clay: '#F0EAE0' })) +
          at(384, 708, heap({ count: 16, rx: 80, ry: 14, from: '#1F1511', to: '#5B4026', size: 0.8, seed: 6 })),
      ),
      { horizon: 410 },
    ),
  ],
  'tea-005': [
    picture(
      spring,
      `${at(316, 640, tin({ width: 228, height: 480, body: '#7E9470', cap: '#70865F', paper: '#FAF7EC', words: { name: '龙井', from: '新昌大佛', size: 58 } }))}
      ${at(570, 656, glass({ leaves: at(-26, -34, leaf({ length: 96, width: 13 }), { turn: -86 }) + at(6, -30, leaf({ length: 116, width: 13, light: '#7E9A4A' }), { turn: -94 }) + at(34, -30, leaf({ length: 90, width: 12 }), { turn: -80 }) + at(-6, -20, leaf({ length: 70, width: 12, light: '#7E9A4A' }), { turn: -60 }) }))}
      ${at(444, 700, blades({ count: 12, rx: 54, ry: 12, seed: 5 }))}`,
    ),
    picture(
      spring,
      `${at(400, 500, dish({ rx: 300, ry: 146, clay: '#EDEDE4' }))}
      ${at(396, 506, blades({ count: 300, rx: 206, ry: 86, length: 84, seed: 14 }))}`,
      { horizon: 330 },
    ),
  ],
  'tea-006': [
    picture(
      straw,
      `${at(392, 654, basket({ width: 400, height: 330, inside: heap({ count: 110, rx: 172, ry: 26, from: '#1E1612', to: '#46352A', seed: 13, size: 0.95 }) }))}
      ${hangingTag('六堡', 492, 420)}`,
    ),
    picture(
      straw,
      at(
        0,
        -80,
        at(400, 690, board({ width: 520, depth: 190, wood: '#9A6F44' })) +
          at(300, 640, cup({ scale: 1.2, tea: '#7A2410', clay: '#8A8074' })) +
          at(536, 628, heap({ count: 80, rx: 110, ry: 40, from: '#1E1612', to: '#46352A', seed: 4, size: 0.9 })),
      ),
      { horizon: 400 },
    ),
  ],
  'tea-007': [
    picture(
      celadon,
      `${at(340, 654, pouch({ width: 330, height: 500, paper: '#E8E2D0', label: at(4, -236, slip({ name: '茉莉花', from: '横州三窨', size: 52, height: 260, paper: '#FDFBF3', rule: '#A8B89A' })) }))}
      ${at(576, 640, jasmine(1.25))}
      ${at(640, 690, jasmine(0.95))}
      ${at(548, 706, jasmine(0.8))}
      ${at(610, 604, leaf({ length: 96, width: 26 }), { turn: -30 })}`,
    ),
    picture(
      celadon,
      at(
        0,
        -80,
        at(
          350,
          650,
          gaiwan({
            scale: 1.5,
            isOpen: true,
            inside:
              blades({ count: 50, rx: 88, ry: 14, length: 44, from: '#55602E', to: '#8C8F4C' }) +
              at(-22, -6, jasmine(0.62)) +
              at(26, 0, jasmine(0.52)),
          }),
        ) +
          at(634, 690, jasmine(1.1)) +
          at(580, 724, jasmine(0.8)),
      ),
      { horizon: 480 },
    ),
  ],
  'tea-008': [
    picture(
      straw,
      `${at(256, 570, teaMandarin({ radius: 152 }))}
      ${at(566, 590, teaMandarin({ radius: 136, peel: '#737B3A' }))}
      ${at(420, 680, teaMandarin({ radius: 128, isOpen: true, peel: '#656F35' }))}`,
      { horizon: 500 },
    ),
    picture(
      straw,
      `${at(350, 620, box({ width: 440, height: 220, depth: 110, colour: '#5F6B3C', lid: 54, face: plate({ width: 210, height: 150, name: '小青柑', size: 44, lines: ['新会 双水镇'] }) }))}
      ${at(616, 700, teaMandarin({ radius: 78 }))}`,
    ),
  ],
}
