import { at, blur, picture, places } from './brush.mjs'
import { apple, appleHalf, arils, kiwi, kiwiHalf, orange, orangeHalf, pomegranate, pomelo, pomeloSegments, strawberry } from './fruit.mjs'
import { leaf } from './leaves.mjs'
import { board, bowl, cloth, dish } from './tableware.mjs'

const sage = ['#E6EADF', '#CBD3C2']
const flax = ['#F1ECE0', '#DACFBC']
const lemon = ['#EFF0DA', '#D5D7AC']
const rose = ['#F2E3DA', '#DFC0B2']
const moss = ['#E9ECDC', '#CDD4B2']
const cream = ['#F5ECE6', '#E3CDC4']

const twig = (x, y) =>
  at(x, y, leaf({ length: 176, width: 50 }), { turn: -28 }) +
  at(x, y + 6, leaf({ length: 130, width: 38, light: '#6B8B50', deep: '#4E6D38' }), { turn: 205 })

/** Strawberries in a heap on (0, 0), those in front last. */
function berries(list) {
  return places(list)
    .map(([x, y, turn, length], i) => at(x, y, strawberry({ length, seed: i + 2 }), { turn }))
    .join('')
}

/** What a berry throws that lies on the cloth. */
function berryShade(x, y, width) {
  return `<ellipse cx="${x + width * 0.3}" cy="${y - width * 0.3}" rx="${width}" ry="${width * 0.5}" fill="#2A1C10" opacity=".3" ${blur(18)}/>`
}

export const fruitScenes = {
  'fru-001': [
    picture(
      sage,
      `${twig(296, 296)}
      ${at(306, 590, orange({ radius: 150 }))}
      ${at(566, 640, orange({ radius: 126, end: 'navel' }))}
      ${at(388, 612, orangeHalf({ radius: 106 }))}`,
    ),
    picture(
      sage,
      `${at(400, 510, dish({ rx: 320, ry: 130, clay: '#E9E6DA' }))}
      ${at(246, 470, orangeHalf({ radius: 112 }))}
      ${at(540, 470, orangeHalf({ radius: 108, count: 11 }))}
      ${at(396, 540, orangeHalf({ radius: 120 }))}`,
      { horizon: 360 },
    ),
  ],
  'fru-002': [
    picture(
      flax,
      `${at(268, 600, apple({ radius: 146, seed: 3 }))}
      ${at(560, 590, apple({ radius: 132, red: '#A8261E', seed: 9 }))}
      ${at(410, 690, apple({ radius: 138, red: '#BE3526', seed: 5 }))}`,
    ),
    picture(
      flax,
      `${at(400, 690, board({ width: 600, depth: 240, wood: '#A9774A' }))}
      ${at(280, 620, apple({ radius: 140, seed: 12 }))}
      ${at(520, 540, appleHalf({ radius: 128 }))}`,
      { horizon: 420 },
    ),
  ],
  'fru-003': [
    picture(
      lemon,
      `${at(310, 650, pomelo({ radius: 224 }))}
      ${at(606, 676, pomeloSegments({ length: 160, count: 4 }))}`,
    ),
    picture(
      lemon,
      `${at(400, 520, dish({ rx: 320, ry: 140, clay: '#EAEBDD' }))}
      ${at(330, 500, pomeloSegments({ length: 230, count: 4 }))}
      ${at(470, 590, pomeloSegments({ length: 210, count: 3, flesh: '#F1DFA4' }))}`,
      { horizon: 350 },
    ),
  ],
  'fru-004': [
    picture(
      rose,
      `${at(276, 630, pomegranate({ radius: 172 }))}
      ${at(560, 650, pomegranate({ radius: 126, peel: '#A93A2E' }))}
      ${at(410, 704, arils({ count: 26, rx: 90, ry: 26 }))}`,
    ),
    picture(
      rose,
      `${at(390, 590, bowl({ width: 460, height: 210, clay: '#E8E0D4', inside: `<ellipse cy="6" rx="214" ry="62" fill="#5E0A16"/>${at(0, -4, arils({ count: 420, rx: 206, ry: 60, seed: 2 }))}` }))}
      ${at(640, 690, arils({ count: 12, rx: 60, ry: 20, seed: 8 }))}`,
      { horizon: 430 },
    ),
  ],
  'fru-005': [
    picture(
      moss,
      `${at(250, 560, kiwi({ radius: 122 }))}
      ${at(520, 540, kiwi({ radius: 112, skin: '#82633A' }))}
      ${at(300, 590, kiwiHalf({ radius: 112 }))}
      ${at(560, 690, kiwi({ radius: 108, skin: '#8E6D40' }))}`,
      { horizon: 500, zoom: 1.1, lift: 60 },
    ),
    picture(
      moss,
      `${at(400, 500, dish({ rx: 310, ry: 140, clay: '#E4E6D8' }))}
      ${at(260, 470, kiwiHalf({ radius: 104 }))}
      ${at(540, 460, kiwiHalf({ radius: 108 }))}
      ${at(402, 540, kiwiHalf({ radius: 118 }))}`,
      { horizon: 350 },
    ),
  ],
  'fru-006': [
    picture(
      cream,
      `${at(392, 640, bowl({ width: 470, height: 200, clay: '#F1ECE2', inside: berries('-150 8 -30 140, -40 -6 12 150, 80 -2 -14 146, 160 16 34 136, -96 44 8 150, 20 54 -22 156, 116 56 20 146') }))}
      ${at(646, 700, berries('0 0 62 132'))}`,
    ),
    picture(
      cream,
      `${at(400, 690, cloth({ width: 680, depth: 420, colour: '#E3D9CC' }))}
      ${berryShade(270, 540, 120)}
      ${berryShade(520, 470, 110)}
      ${berryShade(470, 646, 120)}
      ${berries('256 540 -22 230, 506 470 18 216, 430 640 58 222')}`,
      { horizon: 300 },
    ),
  ],
}
