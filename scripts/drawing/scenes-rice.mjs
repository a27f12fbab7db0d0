import { at, picture, seal, shade, text } from './brush.mjs'
import { grains, measure, milletEar, mound, noodleBundle, noodleNest, packed, wheatEar } from './grains.mjs'
import { board, bowl, spoon } from './tableware.mjs'
import { jar, plate, pouch, sack, slip } from './vessels.mjs'

const sage = ['#E7E9DE', '#CDD2C0']
const corn = ['#F3ECD3', '#E0CF9C']
const clay = ['#F0E0D4', '#DABDA9']
const flax = ['#EFEADF', '#D8CEBB']
const mint = ['#E6EDE2', '#C8D5C2']

const millet = { long: 4.2, wide: 3.9, colours: ['#E9BC4A', '#DDAA34', '#F2CE6C'] }
const redRice = { long: 7.5, wide: 3.2, colours: ['#9A4A34', '#83382A', '#B0624A'] }
const beans = { long: 8.6, wide: 7, colours: ['#7C9A3E', '#6B8A33', '#8FAA52', '#5C7A2C'] }

/** A bowl heaped with grain, `kind` says what. */
function fullBowl({ width = 300, height = 160, clay: glaze, under, kind, seed = 7 }) {
  const rx = width * 0.43
  return bowl({
    width,
    height,
    clay: glaze,
    inside:
      mound({ rx, height: rx * 0.62, colour: under }) +
      grains({ count: Math.round(rx * 4), rx: rx * 0.98, ry: rx * 0.3, heaped: 1.75, seed, ...kind }),
  })
}

function noodleBand(name, thick) {
  return `<g><rect x="-130" y="${-thick - 4}" width="260" height="${thick + 8}" fill="#F8F1E0"/><rect x="-130" y="${-thick * 0.4}" width="260" height="${thick * 0.44}" fill="#2A1804" opacity=".12"/>${name}</g>`
}

export const riceScenes = {
  'ric-001': [
    picture(
      sage,
      `${at(318, 660, sack({ width: 284, height: 500, label: at(2, -196, slip({ name: '稻花香', from: '五常大米', size: 52, width: 164, height: 240 })) }))}
      ${at(600, 672, fullBowl({ width: 256, height: 138, clay: '#8C9C94', under: '#F3ECDB' }))}
      ${at(470, 712, grains({ count: 16, rx: 90, ry: 14, heaped: 0 }))}`,
    ),
    picture(
      sage,
      `${at(400, 600, measure({ side: 330, height: 200, inside: mound({ rx: 160, height: 90 }) + grains({ count: 560, rx: 158, ry: 44, heaped: 1.8 }) }))}
      ${at(560, 690, grains({ count: 60, rx: 110, ry: 24, heaped: 0.6, seed: 19 }))}`,
      { horizon: 430 },
    ),
    picture(
      sage,
      at(400, 560, fullBowl({ width: 520, height: 260, clay: '#6F7F78', under: '#F6F0E2', kind: { long: 10, wide: 4 }, seed: 3 })),
      { horizon: 400 },
    ),
  ],
  'ric-002': [
    picture(
      corn,
      `${at(316, 660, sack({ width: 276, height: 480, paper: '#F0E7D2', cord: '#A8432A', weave: 1, label: at(0, -186, slip({ name: '黄小米', from: '山西沁县', size: 48, width: 154, height: 228 })) }))}
      ${at(596, 672, fullBowl({ width: 250, height: 132, clay: '#B98A5A', under: '#E3B544', kind: millet }))}
      ${at(470, 712, grains({ count: 40, rx: 90, ry: 13, heaped: 0, ...millet }))}`,
    ),
    picture(
      corn,
      `${at(300, 610, fullBowl({ width: 380, height: 200, clay: '#EFE6D2', under: '#E3B544', kind: millet, seed: 5 }))}
      ${at(430, 690, milletEar(), { turn: -8 })}`,
      { horizon: 460 },
    ),
  ],
  'ric-003': [
    picture(
      clay,
      `${at(320, 654, pouch({ width: 310, height: 480, paper: '#B58A5E', label: at(2, -228, slip({ name: '红米', from: '元阳梯田', size: 56, width: 156, height: 220 })) }))}
      ${at(600, 674, fullBowl({ width: 250, height: 132, clay: '#4F4A44', under: '#9A4A34', kind: redRice }))}
      ${at(472, 714, grains({ count: 20, rx: 90, ry: 12, heaped: 0, ...redRice }))}`,
    ),
    picture(
      clay,
      `${at(400, 590, measure({ side: 330, height: 200, wood: '#A9774A', inside: mound({ rx: 160, height: 90, colour: '#8A3E2C' }) + grains({ count: 560, rx: 158, ry: 44, heaped: 1.8, ...redRice }) }))}
      ${at(580, 690, grains({ count: 50, rx: 110, ry: 22, heaped: 0.4, seed: 23, ...redRice }))}`,
      { horizon: 430 },
    ),
  ],
  'ric-004': [
    picture(
      flax,
      at(
        0,
        -24,
        at(400, 690, board({ width: 600, depth: 190, wood: '#B98C5C' })) +
          at(
            392,
            566,
            noodleBundle({
              length: 530,
              thick: 124,
              band: noodleBand(text('空心挂面', -20, -48, 40, { weight: 700 }) + seal(74, -84, 44), 124),
            }),
          ) +
          at(
            412,
            676,
            noodleBundle({
              length: 550,
              thick: 118,
              band: noodleBand(text('吴堡 张家山', 0, -46, 34, { weight: 500, fill: '#6B5A48' }), 118),
            }),
          ),
      ),
      { horizon: 450 },
    ),
    picture(
      flax,
      `${at(390, 590, bowl({ width: 460, height: 220, clay: '#5E6E78', inside: `${at(0, -4, noodleNest({ rx: 188, ry: 58 }))}<g transform="translate(40 -34)"><path d="M-46 0 q20 -26 52 -8 q18 12 -6 22 q-30 10 -46 -14z" fill="${shade('#5E7F45', 0.1)}"/><path d="M-20 4 q16 -18 46 -4" stroke="#B9C8A4" stroke-width="2" fill="none"/></g>` }))}
      ${at(0, 0, '<path d="M470 180 L620 520 M500 172 L646 512" stroke="#8A5F38" stroke-width="11" stroke-linecap="round"/>')}`,
      { horizon: 430 },
    ),
  ],
  'ric-005': [
    picture(
      flax,
      `${at(300, 660, sack({ width: 290, height: 500, paper: '#E9DFC9', cord: '#6B5238', weave: 1, label: at(0, -196, slip({ name: '全麦粉', from: '河套石磨', size: 48, width: 154, height: 228 })) }))}
      ${at(560, 668, wheatEar(), { turn: 16, scale: 1.15 })}
      ${at(590, 676, wheatEar('#BF9650'), { turn: 30, scale: 1.05 })}`,
    ),
    picture(
      flax,
      `${at(400, 690, board({ width: 560, depth: 220, wood: '#B08152' }))}
      ${at(330, 600, bowl({ width: 330, height: 150, clay: '#D9CDB6', inside: mound({ rx: 140, height: 96, colour: '#EDE2CC' }) + grains({ count: 60, rx: 120, ry: 36, long: 2.4, wide: 1.6, colours: ['#B08A56', '#C9A877'], heaped: 1.6 }) }))}
      ${at(560, 650, wheatEar(), { turn: 62, scale: 0.9 })}`,
      { horizon: 420 },
    ),
  ],
  'ric-006': [
    picture(
      mint,
      `${at(350, 650, jar({ width: 330, height: 380, fill: '#6E8A3A', cover: 'cork', inside: packed({ half: 170, height: 380, radius: 9.5, colours: beans.colours }), label: at(0, -180, plate({ width: 214, height: 168, name: '绿豆', size: 50, lines: ['明光 女山湖'] })) }))}
      ${at(610, 690, grains({ count: 34, rx: 76, ry: 24, heaped: 0.5, seed: 4, ...beans }))}`,
    ),
    picture(
      mint,
      `${at(360, 600, fullBowl({ width: 420, height: 210, clay: '#EDEAE0', under: '#6B8A33', kind: beans, seed: 9 }))}
      ${at(560, 690, spoon({ inside: grains({ count: 60, rx: 62, ry: 24, heaped: 0.7, seed: 12, ...beans }) }), { turn: 8 })}`,
      { horizon: 450 },
    ),
  ],
}
