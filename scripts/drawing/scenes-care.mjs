import { at, column, picture, text } from './brush.mjs'
import { bubbles, camellia, comb, creamJar, foldedCloth, loofah, soap } from './care.mjs'
import { leaf } from './leaves.mjs'
import { honeycomb } from './sweet.mjs'
import { board, dish } from './tableware.mjs'
import { box, plate } from './vessels.mjs'

const pale = ['#EEEBE0', '#D5D0BC']
const rose = ['#F3E8DC', '#E0CBB2']
const mist = ['#E6EAEA', '#C9D1D2']
const straw = ['#F1EBDA', '#DBCFAE']
const indigo = ['#E8EAEE', '#CBD1DA']

/** A paper sleeve for soap, standing beside it. */
const sleeve = box({
  width: 230,
  height: 300,
  depth: 70,
  colour: '#EFE6D2',
  face: `<rect x="-92" y="-126" width="184" height="252" fill="none" stroke="#B9A67C" stroke-width="1.6"/>${column('山茶油皂', 20, -64, 40, 48, { weight: 700 })}${column('宜春明月山', -44, -70, 18, 25, { weight: 500, fill: '#6B5A48' })}`,
})
const jarLabel = (name, from) =>
  at(
    0,
    -62,
    `<path d="M-112 -34 Q0 -8 112 -34 V44 Q0 70 -112 44Z" fill="#F6EEDC"/><path d="M-112 -34 Q0 -8 112 -34 V44 Q0 70 -112 44Z" fill="#2A1804" opacity=".05"/>${text(name, 0, 20, 38, { weight: 700 })}${text(from, 0, 48, 16, { weight: 500, fill: '#6B5A48' })}`,
  )

const towelSleeve = `<path d="M-64 -282 L-26 -369 H100 L66 -282Z" fill="#FBF6EA"/><path d="M-64 -284 H66 V-190 H-64Z" fill="#F4ECDA"/><path d="M-64 -284 H66 V-276 H-64Z" fill="#2A1804" opacity=".08"/>${text('土布', 0, -222, 44, { weight: 700 })}`

export const careScenes = {
  'car-001': [
    picture(
      pale,
      `${at(270, 600, sleeve, { scale: 1.2 })}
      ${at(500, 664, soap({ name: '山茶' }), { scale: 1.12 })}
      ${at(236, 676, camellia(0.86))}
      ${at(150, 664, leaf({ length: 110, width: 34 }), { turn: 170 })}
      ${at(262, 716, leaf({ length: 92, width: 30 }), { turn: 22 })}`,
    ),
    picture(
      pale,
      `${at(400, 520, dish({ rx: 310, ry: 130, clay: '#E2DFD2' }))}
      ${at(396, 560, soap({ name: '山茶' }), { scale: 1.5 })}
      ${at(280, 590, bubbles({ count: 46, rx: 110, ry: 34 }))}
      ${at(540, 600, bubbles({ count: 20, rx: 60, ry: 20, seed: 8 }))}`,
      { horizon: 380 },
    ),
  ],
  'car-002': [
    picture(
      rose,
      `${at(370, 640, creamJar({ width: 360, height: 170, label: jarLabel('蜂蜡润手膏', '尼勒克 · 40 g') }), { scale: 1.15 })}
      ${at(640, 704, honeycomb({ width: 130, height: 80, depth: 30 }))}`,
      { zoom: 1.1, lift: 40 },
    ),
    picture(
      rose,
      `${at(400, 690, board({ width: 600, depth: 230, wood: '#B48A5C' }))}
      ${at(390, 620, creamJar({ width: 380, height: 150, isOpen: true, label: jarLabel('蜂蜡润手膏', '尼勒克 · 40 g') }))}`,
      { horizon: 420 },
    ),
  ],
  'car-003': [
    picture(mist, at(400, 430, comb({ length: 560, name: '黄杨' }), { turn: -14, scale: 1.08 }), { horizon: 800 }),
    picture(
      mist,
      `${at(390, 520, box({ width: 520, height: 130, depth: 150, colour: '#3F4A4C', lid: 40, face: plate({ width: 190, height: 92, name: '黄杨木梳', size: 30 }) }))}
      ${at(400, 640, comb({ length: 430, name: '黄杨' }), { turn: 6 })}`,
      { horizon: 430, lift: 60 },
    ),
  ],
  'car-004': [
    picture(
      straw,
      `${at(400, 520, loofah({ length: 600, thick: 150 }), { turn: -9 })}
      ${at(430, 690, loofah({ length: 540, thick: 138, colour: '#D4BA80' }), { turn: 5 })}`,
      { horizon: 400 },
    ),
    picture(
      straw,
      `${at(400, 700, board({ width: 600, depth: 220, wood: '#A9774A' }))}
      ${at(360, 620, loofah({ length: 430, thick: 150 }), { turn: -4 })}
      ${at(570, 640, soap({ name: '山茶', width: 190 }), { scale: 0.9 })}
      ${at(500, 656, bubbles({ count: 22, rx: 60, ry: 18 }))}`,
      { horizon: 440 },
    ),
  ],
  'car-005': [
    picture(indigo, at(384, 660, foldedCloth({ width: 480, thick: 96, depth: 150, sleeve: towelSleeve })), { horizon: 500 }),
    picture(
      indigo,
      at(
        0,
        -30,
        at(270, 640, foldedCloth({ width: 300, layers: ['#2F4A6B', '#41628A'], thick: 76, depth: 110 })) +
          at(560, 690, foldedCloth({ width: 300, layers: ['#E4DCC9', '#E4DCC9'], thick: 76, depth: 110 })),
      ),
      { horizon: 420, zoom: 1.1, lift: 40 },
    ),
  ],
}
