import { at, linear, picture } from './brush.mjs'
import { fungus, hickory, jujube, lotusSeed, mushroom, mushroomBelow, persimmonCake, pile, strew } from './dried.mjs'
import { board, bowl, dish } from './tableware.mjs'
import { basket, box, jar, plate, pouch, slip } from './vessels.mjs'

const blush = ['#EFE3DA', '#DCC7B7']
const bark = ['#ECE5DA', '#D2C4B0']
const slate = ['#E5E6E4', '#C9CCC8']
const amber = ['#F4E6D2', '#E2C59C']
const lotus = ['#ECEDE4', '#D0D6C8']
const nut = ['#F0E6D6', '#D9C4A4']

const kernels = (count, rx, ry) => strew({ count, rx, ry, seed: 3, draw: (i) => hickory({ isKernel: true, seed: i, scale: 0.95 }) })

export const dryScenes = {
  'dry-001': [
    picture(
      blush,
      `${at(400, 560, dish({ rx: 296, ry: 104 }))}
      ${at(400, 556, pile({ rows: [4, 4, 3, 2], gapX: 118, gapY: 54, seed: 8, draw: (i) => jujube({ seed: i, scale: 0.98 }) }))}`,
      { zoom: 1.1, lift: 40 },
    ),
    picture(
      blush,
      `${at(330, 654, pouch({ width: 310, height: 480, paper: '#B9946A', label: at(2, -226, slip({ name: '和田枣', from: '昆仑山下', size: 50, height: 250 })) }))}
      ${at(590, 640, jujube({ scale: 0.9, seed: 3 }), { turn: -12 })}
      ${at(644, 700, jujube({ scale: 0.82, seed: 6 }), { turn: 18 })}
      ${at(530, 706, jujube({ scale: 0.76, seed: 9 }), { turn: 4 })}`,
    ),
  ],
  'dry-002': [
    picture(
      bark,
      `${at(260, 520, mushroom({ scale: 1.5, seed: 2 }))}
      ${at(540, 510, mushroom({ scale: 1.36, seed: 5 }))}
      ${at(400, 630, mushroom({ scale: 1.6, seed: 8 }))}
      ${at(634, 676, mushroomBelow({ scale: 0.96 }))}
      ${at(170, 676, mushroom({ scale: 0.8, seed: 11 }))}`,
      { horizon: 440, zoom: 1.1, lift: 50 },
    ),
    picture(
      bark,
      `${at(360, 640, basket({ width: 420, height: 240, colour: '#B98E5A', inside: at(-110, -8, mushroom({ scale: 0.9, seed: 3 })) + at(110, -6, mushroom({ scale: 0.86, seed: 6 })) + at(0, -34, mushroom({ scale: 1, seed: 9 })) + at(-50, 12, mushroom({ scale: 0.8, seed: 4 })) + at(66, 14, mushroom({ scale: 0.78, seed: 7 })) }))}
      ${at(650, 690, mushroomBelow({ scale: 0.8 }))}`,
      { horizon: 520 },
    ),
  ],
  'dry-003': [
    picture(
      slate,
      `${at(400, 600, bowl({ width: 500, height: 190, clay: '#D8D5CC', inside: at(0, 4, strew({ count: 24, rx: 176, ry: 44, heaped: 1.7, seed: 3, draw: (i) => fungus({ seed: i + 1, scale: 1.1 }) })) }))}
      ${at(650, 684, fungus({ seed: 31, scale: 0.9 }))}
      ${at(150, 690, fungus({ seed: 24, scale: 0.8 }))}`,
      { horizon: 480 },
    ),
    picture(
      slate,
      `${at(340, 654, pouch({ width: 310, height: 480, paper: '#A9A294', label: at(2, -226, slip({ name: '黑木耳', from: '青川段木', size: 50, height: 250 })) }))}
      ${at(600, 660, fungus({ seed: 7, scale: 1.1 }))}
      ${at(640, 712, fungus({ seed: 12, scale: 0.8 }))}`,
    ),
  ],
  'dry-004': [
    picture(
      amber,
      `${at(400, 690, board({ width: 600, depth: 250, wood: '#8A5F3C' }))}
      ${at(274, 520, persimmonCake({ scale: 1.2, seed: 1 }))}
      ${at(520, 526, persimmonCake({ scale: 1.16, seed: 4 }))}
      ${at(400, 614, persimmonCake({ scale: 1.34, seed: 7 }))}
      ${at(400, 470, persimmonCake({ scale: 1.06, seed: 9 }))}`,
      { horizon: 420, zoom: 1.06, lift: 60 },
    ),
    picture(
      amber,
      `${at(360, 610, box({ width: 470, height: 220, depth: 120, colour: '#8E3B22', lid: 54, face: plate({ width: 230, height: 156, name: '柿饼', size: 50, lines: ['富平 曹村'] }) }))}
      ${at(590, 690, persimmonCake({ scale: 0.86, seed: 3 }))}`,
    ),
  ],
  'dry-005': [
    picture(
      lotus,
      `${at(350, 650, jar({ width: 320, height: 370, fill: linear('0 #B9AC88, .4 #EDE2C4, 1 #A89A74'), cover: '#A98F5C', inside: pile({ rows: [9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9], gapX: 39, gapY: 36, seed: 5, jitter: 12, draw: () => lotusSeed({ scale: 0.8 }) }), label: at(0, -176, plate({ width: 210, height: 168, name: '白莲', size: 50, lines: ['建宁 通心'] })) }))}
      ${at(600, 674, lotusSeed({ scale: 1.2 }))}
      ${at(660, 700, lotusSeed({ scale: 1.05 }), { turn: 30 })}
      ${at(574, 714, lotusSeed({ scale: 0.9 }), { turn: -24 })}`,
    ),
    picture(
      lotus,
      `${at(400, 560, bowl({ width: 460, height: 190, clay: '#7F9488', inside: at(0, 20, pile({ rows: [8, 8, 7, 5, 3], gapX: 46, gapY: 20, seed: 9, jitter: 12, draw: () => lotusSeed({ scale: 0.9 }) })) }))}
      ${at(624, 660, lotusSeed({ scale: 1.3 }))}`,
      { horizon: 420 },
    ),
  ],
  'dry-006': [
    picture(
      nut,
      `${at(330, 650, jar({ width: 310, height: 360, fill: linear('0 #6E4A26, .4 #B98C58, 1 #5B3A1C'), cover: '#6B4A2C', inside: pile({ rows: [7, 7, 7, 7, 7, 7, 7, 7, 7], gapX: 50, gapY: 44, seed: 6, jitter: 18, draw: (i) => hickory({ isKernel: true, seed: i, scale: 0.92 }) }), label: at(0, -172, plate({ width: 220, height: 168, name: '山核桃', size: 46, lines: ['临安 岛石'] })) }))}
      ${at(580, 650, hickory({ scale: 1.2, seed: 2 }))}
      ${at(650, 690, hickory({ scale: 1.1, seed: 4 }), { turn: 30 })}
      ${at(560, 712, hickory({ scale: 1.1, isKernel: true, seed: 6 }))}`,
    ),
    picture(
      nut,
      `${at(400, 540, dish({ rx: 290, ry: 120, clay: '#DDD0BA' }))}
      ${at(390, 560, kernels(70, 190, 62))}
      ${at(630, 680, hickory({ scale: 1.2, seed: 9 }))}`,
      { horizon: 390 },
    ),
  ],
}
