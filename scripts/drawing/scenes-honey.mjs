import { at, linear, picture } from './brush.mjs'
import { jujube } from './dried.mjs'
import { leaf } from './leaves.mjs'
import { blossoms, darkHoney, dipper, honeycomb, honeyFill, lychee, paleHoney, pool, thread } from './sweet.mjs'
import { board, bowl, dish, spoon } from './tableware.mjs'
import { box, jar, plate, slip } from './vessels.mjs'

const honey = ['#F7EBCB', '#E9D39B']
const hay = ['#F2EAD2', '#DCC999']
const blush = ['#F4E3D3', '#E0C2A4']
const sage = ['#E9EBDA', '#CED3B4']

const crock = linear('0 #2E1F16, .14 #5A4030, .36 #8A6A50, .6 #5E4433, .86 #33231A, 1 #21160F')

export const honeyScenes = {
  'hon-001': [
    picture(
      honey,
      `${at(344, 648, jar({ width: 340, height: 346, fill: honeyFill, glow: '#F6B23A', label: at(0, -156, plate({ width: 232, height: 188, name: '椴树蜜', lines: ['饶河 · 完达山', '黑蜂原蜜'] })) }))}
      ${at(650, 664, dipper(), { turn: -22, flip: true })}
      ${blossoms('112 668, 138 694, 92 700')}`,
    ),
    picture(
      honey,
      `${at(400, 470, dish({ rx: 300, ry: 120, clay: '#E9DFC8' }))}
      ${at(400, 478, pool({ rx: 190, ry: 62 }))}
      ${at(430, 474, thread({ height: 560 }))}
      ${blossoms('150 650, 196 684, 600 676', { scale: 1.3 })}`,
      { horizon: 360 },
    ),
    picture(
      honey,
      `${at(400, 680, board({ width: 560, depth: 210, wood: '#A9764A' }))}
      ${at(350, 590, spoon({ length: 290, inside: at(-2, 2, pool({ rx: 74, ry: 32 })) }))}
      ${blossoms('600 640, 640 610', { scale: 1.2 })}`,
      { horizon: 430, zoom: 1.06, lift: 70 },
    ),
  ],
  'hon-002': [
    picture(
      hay,
      `${at(372, 650, jar({ width: 350, height: 350, fill: crock, label: at(0, -166, slip({ name: '百花蜜', from: '秦岭宁陕', size: 46, width: 150, height: 216 })) }))}
      ${blossoms('610 670, 644 694, 588 706', { petal: '#F2D9E2', heart: '#C9992F', scale: 1.3 })}
      ${blossoms('150 690', { petal: '#E3DCF0', heart: '#C9992F', scale: 1.2 })}`,
    ),
    picture(
      hay,
      `${at(400, 620, bowl({ width: 430, height: 190, clay: '#6E5240', inside: at(0, 4, pool({ rx: 186, ry: 50, colour: '#DCC08A' })) }))}
      ${at(500, 690, spoon({ wood: '#8A5F38', inside: at(-2, 0, pool({ rx: 70, ry: 30, colour: '#DCC08A' })) }), { turn: 14 })}`,
      { horizon: 460, lift: 60 },
    ),
  ],
  'hon-003': [
    picture(
      blush,
      `${at(330, 648, jar({ width: 320, height: 350, fill: paleHoney, cover: '#C7A252', glow: '#F3CE72', label: at(0, -158, plate({ width: 222, height: 184, name: '荔枝蜜', lines: ['从化 · 温泉镇', '当年春蜜'] })) }))}
      ${at(590, 640, lychee({ radius: 72 }))}
      ${at(660, 690, lychee({ radius: 60, isPeeled: true }))}
      ${at(560, 574, leaf({ length: 110 }), { turn: -40 })}`,
    ),
    picture(
      blush,
      `${at(400, 450, dish({ rx: 290, ry: 130, clay: '#F0E6DA' }))}
      ${at(296, 500, lychee({ radius: 88 }))}
      ${at(470, 476, lychee({ radius: 84 }))}
      ${at(390, 560, lychee({ radius: 90, isPeeled: true }))}
      ${at(556, 530, leaf({ length: 120 }), { turn: -24 })}`,
      { horizon: 330 },
    ),
  ],
  'hon-004': [
    picture(
      honey,
      `${at(388, 610, honeycomb({ width: 460, height: 300, depth: 90 }))}
      ${at(470, 660, pool({ rx: 120, ry: 22 }))}
      ${blossoms('150 684, 182 704', { petal: '#DCD3EC', heart: '#C9992F', scale: 1.2 })}`,
    ),
    picture(
      honey,
      `${at(380, 620, box({ width: 450, height: 210, depth: 120, colour: '#C39A66', lid: 48, face: plate({ width: 230, height: 146, name: '蜂巢蜜', size: 42, lines: ['伊犁 尼勒克'] }) }))}
      ${at(600, 704, honeycomb({ width: 150, height: 92, depth: 34 }))}`,
    ),
  ],
  'hon-005': [
    picture(
      sage,
      `${at(346, 648, jar({ width: 310, height: 330, fill: darkHoney, cover: 'cork', glow: '#B8682A', label: at(0, -150, plate({ width: 210, height: 176, name: '枣花蜜', lines: ['陕西 佳县', '黄河滩枣林'] })) }))}
      ${at(590, 652, jujube({ scale: 0.78, seed: 2 }), { turn: -14 })}
      ${at(650, 692, jujube({ scale: 0.7, seed: 5 }), { turn: 20 })}
      ${at(540, 700, jujube({ scale: 0.62, seed: 8 }), { turn: 4 })}`,
    ),
    picture(
      sage,
      `${at(380, 600, bowl({ width: 440, height: 180, clay: '#E9E3D2', inside: at(0, 4, pool({ rx: 188, ry: 50, colour: '#8F4A12' })) }))}
      ${at(430, 432, dipper({ wood: '#B98855' }), { turn: -58, flip: true })}
      ${at(640, 690, jujube({ scale: 0.7, seed: 3 }))}`,
      { horizon: 440 },
    ),
  ],
}
