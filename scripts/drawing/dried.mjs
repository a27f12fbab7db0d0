import { at, ball, blur, clip, dice, linear, many, radial, relief, rough, shade } from './brush.mjs'

/* Dried things: dates, mushrooms, fungus, persimmons, lotus seeds, hickory, peel. Their middle is (0, 0). */

function soft(rx, ry = rx * 0.4, y = ry * 0.9) {
  return `<ellipse cx="6" cy="${y}" rx="${rx}" ry="${ry}" fill="#2A1C10" opacity=".34" ${blur(6)}/>`
}

/** A dried date. */
export function jujube({ scale = 1, colour = '#8C2E22', seed = 1 }) {
  const next = dice(seed + 3)
  const folds = many(
    7,
    (i) =>
      `<path d="M${-52 + next() * 14} ${-26 + i * 9} C${-20 + next() * 12} ${-36 + i * 9 + next() * 10} ${14 + next() * 12} ${-14 + i * 8} ${44 + next() * 10} ${-26 + i * 9 + next() * 8}" stroke="#3C0E0A" stroke-width="${2 + next() * 2}" fill="none" opacity=".42"/><path d="M${-48 + next() * 14} ${-29 + i * 9} C${-18} ${-39 + i * 9} ${14} ${-18 + i * 8} ${40} ${-30 + i * 9}" stroke="#E09A82" stroke-width="1.6" fill="none" opacity=".24"/>`,
  )
  const outline = 'M-74 0 C-74 -34 -40 -50 0 -50 C42 -50 76 -34 75 0 C74 34 42 50 0 50 C-42 50 -74 34 -74 0Z'
  return `<g transform="scale(${scale})">${soft(70, 26, 40)}<path d="${outline}" fill="${ball(colour, 0.9)}"/>${clip(outline, folds)}<ellipse cx="-24" cy="-26" rx="24" ry="8" fill="#fff" opacity=".26" transform="rotate(-10)" ${blur(3)}/><circle cx="72" cy="-2" r="5" fill="#3A1A10"/></g>`
}

/** A flower mushroom: dark cap, cracked white. */
export function mushroom({ scale = 1, seed = 1, cap = '#5A4330', cracked = 1 }) {
  const next = dice(seed * 13 + 5)
  const cracks = many(Math.round(15 * cracked), () => {
    const angle = next() * Math.PI * 2
    const reach = Math.sqrt(next()) * 0.72
    const [x, y] = [Math.cos(angle) * reach * 92, Math.sin(angle) * reach * 54 - 14]
    return `<path d="M${x - 18} ${y + next() * 8} L${x - 4} ${y - 8 - next() * 5} L${x + 16} ${y - 3 + next() * 8} L${x + 5} ${y + 9}Z" fill="#EADBBE" stroke="#EADBBE" stroke-width="3" stroke-linejoin="round" opacity="${0.7 + next() * 0.3}" transform="rotate(${next() * 60 - 30} ${x} ${y})"/>`
  })
  const outline = 'M-100 6 C-104 -40 -52 -74 2 -74 C58 -74 104 -42 100 6 C96 30 54 40 0 40 C-54 40 -96 30 -100 6Z'
  return `<g transform="scale(${scale})">${soft(92, 26, 40)}<path d="M-94 14 C-80 48 80 48 94 14 C60 34 -60 34 -94 14Z" fill="#D9C6A0"/><g ${relief({ frequency: 0.07, height: 2.4, strength: 0.55, octaves: 3, seed })}><path d="${outline}" fill="${ball(cap)}"/></g><g ${rough(5, 0.06, seed)}>${clip(outline, cracks)}</g><path d="${outline}" fill="${radial('0 #FFF3DC .22, .45 #FFF3DC 0, 1 #160C04 .55', '36%', '26%', '78%')}"/></g>`
}

/** A mushroom turned over: gills and a stalk. */
export function mushroomBelow({ scale = 1 }) {
  const gills = many(
    60,
    (i) => `<path d="M0 0 L88 0" stroke="${i % 2 ? '#B99A66' : '#EBD9AE'}" stroke-width="2.4" transform="scale(1 .58) rotate(${i * 6})"/>`,
  )
  return `<g transform="scale(${scale})">${soft(92, 28, 40)}<ellipse rx="100" ry="60" fill="${ball('#5A4330')}"/><ellipse cy="-2" rx="89" ry="52" fill="#D6BE8C"/>${gills}<ellipse cy="-2" rx="89" ry="52" fill="${radial('0 #3A2410 .4, .4 #3A2410 0, 1 #3A2410 .34', '50%', '50%', '50%')}"/><path d="M-20 -4 C-22 -30 -16 -46 -6 -54 Q4 -58 12 -50 C18 -40 20 -24 20 -4 Q0 8 -20 -4Z" fill="${linear('0 #E9D8B2, .4 #F6EBCF, 1 #A98C5C')}"/></g>`
}

/** A closed curve through points set round the middle at uneven distances. */
function blob(next, rx, ry, count = 9, uneven = 0.3) {
  const points = [...Array(count)].map((_, i) => {
    const angle = (i / count) * Math.PI * 2
    const reach = 1 - next() * uneven
    return [Math.cos(angle) * rx * reach, Math.sin(angle) * ry * reach]
  })
  const middle = (i) => {
    const [from, to] = [points[i % count], points[(i + 1) % count]]
    return `${((from[0] + to[0]) / 2).toFixed(1)} ${((from[1] + to[1]) / 2).toFixed(1)}`
  }
  return `M${middle(0)} ${many(count, (i) => `Q${points[(i + 1) % count].map((value) => value.toFixed(1)).join(' ')} ${middle(i + 1)} `)}Z`
}

/** Dried black fungus: curled, one side grey. */
export function fungus({ scale = 1, seed = 1 }) {
  const next = dice(seed * 7 + 2)
  const ear = (i) => {
    const [rx, ry] = [54 + next() * 26, 26 + next() * 12]
    const outer = blob(next, rx, ry, 11, 0.42)
    const inner = blob(next, rx * 0.78, ry * 0.62, 11, 0.5)
    const body = `<path d="${outer}" fill="${radial('0 #A0917F, .35 #5E5045, 1 #1E1613', '34%', '24%', '85%')}"/><g transform="translate(3 4)"><path d="${inner}" fill="${radial('0 #120C0A, .7 #2B211C, 1 #4A3E36', '60%', '70%', '70%')}"/></g><path d="${outer}" fill="none" stroke="#B3A597" stroke-width="1.6" opacity=".45"/><path d="M${-rx * 0.6} ${-ry * 0.3} Q${-rx * 0.1} ${-ry * 0.8} ${rx * 0.5} ${-ry * 0.5}" stroke="#D8CBBD" stroke-width="3" fill="none" opacity=".3" ${blur(1.5)}/>`
    return at((next() - 0.5) * 66, (next() - 0.5) * 26 - i * 3, body, { turn: next() * 120 - 60 })
  }
  return `<g transform="scale(${scale})">${soft(60, 22, 26)}<g ${rough(22, 0.03, seed)}>${many(3, ear)}</g></g>`
}

/** A dried persimmon, frosted with its own sugar. */
export function persimmonCake({ scale = 1, seed = 1, frost = 0.92 }) {
  const outline = 'M-96 4 C-98 -40 -54 -58 0 -58 C56 -58 98 -40 97 4 C96 38 54 52 0 52 C-54 52 -94 38 -96 4Z'
  return `<g transform="scale(${scale})">${soft(90, 24, 44)}<path d="${outline}" fill="${ball('#B5561F', 0.9)}"/><g ${relief({ frequency: 0.035, height: 4, strength: 0.55, octaves: 3, seed })}><path d="${outline}" fill="${radial(`0 #FFFAF2 ${frost}, .55 #F6E6D4 ${frost * 0.9}, .88 #E0B48C ${frost * 0.45}, 1 #8A4418 .06`, '42%', '34%', '74%')}"/></g><path d="M-30 -22 C-10 -30 14 -30 34 -20 C24 -8 -18 -8 -30 -22Z" fill="#7A5A3A"/>${[
    0, 90, 180, 270,
  ]
    .map((turn) =>
      at(2, -20, '<path d="M0 0 C12 -9 34 -9 44 0 C34 8 12 8 0 0Z" fill="#8E6E48" stroke="#4E3518" stroke-opacity=".5"/>', {
        turn: turn + 24,
      }),
    )
    .map((piece) => `<g transform="translate(0 -9) scale(1 .56)">${piece}</g>`)
    .join('')}<circle cx="2" cy="-20" r="5" fill="#4E3518"/></g>`
}

/** A lotus seed, its core pushed out. */
export function lotusSeed({ scale = 1, colour = '#F1E4C4' }) {
  return `<g transform="scale(${scale})">${soft(26, 9, 18)}<path d="M-30 2 C-30 -18 -12 -26 4 -25 C22 -24 33 -12 32 2 C31 16 16 25 0 25 C-16 25 -30 18 -30 2Z" fill="${ball(colour, 0.6)}"/><path d="M-26 4 C-8 10 12 10 30 2" stroke="${shade(colour, -0.32)}" stroke-width="1.8" fill="none" opacity=".55"/><ellipse cx="29" cy="0" rx="4.4" ry="6" fill="#7A5E36"/><ellipse cx="-10" cy="-13" rx="10" ry="4.4" fill="#fff" opacity=".6"/></g>`
}

/** A hickory nut, cracked by roasting, or its kernel. */
export function hickory({ scale = 1, isKernel = false, seed = 1 }) {
  if (!isKernel)
    return `<g transform="scale(${scale})">${soft(36, 13, 28)}<g ${relief({ frequency: 0.12, height: 1.5, strength: 0.5, seed })}><path d="M0 -42 C26 -40 42 -18 38 8 C34 30 16 40 0 40 C-18 40 -36 28 -38 6 C-42 -18 -24 -40 0 -42Z" fill="${ball('#A57A4E')}"/></g><path d="M-4 -40 C-12 -12 6 6 -2 38" stroke="#3B2512" stroke-width="3.4" fill="none"/></g>`
  const next = dice(seed + 1)
  return `<g transform="scale(${scale})">${soft(32, 11, 20)}${[-1, 1].map((side) => `<path d="M${side * 2} -24 C${side * 22} -30 ${side * 38} -14 ${side * 34} 4 C${side * 32} 20 ${side * 14} 26 ${side * 2} 20 C${side * 8} 8 ${side * 8} -10 ${side * 2} -24Z" fill="${ball(side < 0 ? '#C99A62' : '#B98650')}" stroke="#6B4522" stroke-opacity=".5"/>`).join('')}${many(8, () => `<path d="M${(next() - 0.5) * 50} ${(next() - 0.5) * 32} q4 -6 10 -4" stroke="#6B4522" stroke-width="2" fill="none" opacity=".5"/>`)}</g>`
}

/** Old mandarin peel in three petals, held at the stalk. */
export function driedPeel({ scale = 1, colour = '#7A4A26', seed = 1 }) {
  const petal = (turn, i) =>
    at(
      0,
      0,
      `<path d="M0 0 C14 -44 54 -62 98 -34 C112 -6 92 30 60 34 C32 36 10 22 0 0Z" fill="${radial(`0 ${shade(i === 1 ? '#E6C795' : colour, 0.22)}, .6 ${i === 1 ? '#D9B47E' : colour}, 1 ${shade(colour, -0.5)}`)}" ${relief({ frequency: 0.14, height: 1.8, strength: 0.6, seed: seed + i })}/><path d="M98 -34 C112 -6 92 30 60 34" stroke="#F0DDB8" stroke-width="5" fill="none" opacity=".75"/>`,
      { turn },
    )
  return `<g transform="scale(${scale})"><ellipse cx="10" cy="36" rx="110" ry="34" fill="#2A1C10" opacity=".34" ${blur(8)}/>${[-18, 104, 214].map(petal).join('')}<circle r="8" fill="${shade(colour, -0.5)}"/></g>`
}

/** Pieces heaped on (0, 0): `draw(index, dice)` makes one. Higher rows lie behind. */
export function pile({ rows, gapX, gapY, seed = 4, jitter = 10, draw }) {
  const next = dice(seed)
  return rows
    .map((count, row) => {
      const y = -row * gapY
      return {
        y,
        pieces: [...Array(count)].map((_, i) =>
          at((i - (count - 1) / 2) * gapX + (next() - 0.5) * jitter, y + (next() - 0.5) * jitter, draw(row * 11 + i, next), {
            turn: (next() - 0.5) * 56,
          }),
        ),
      }
    })
    .map(({ pieces }) => pieces.join(''))
    .join('')
}

/** Pieces strewn and heaped on (0, 0) within rx × ry. */
export function strew({ count, rx, ry, seed = 4, heaped = 0.8, draw }) {
  const next = dice(seed)
  const spots = [...Array(count)].map((_, i) => {
    const angle = next() * Math.PI * 2
    const reach = Math.sqrt(next())
    return { x: Math.cos(angle) * reach * rx, y: Math.sin(angle) * reach * ry - (1 - reach) * ry * heaped, turn: (next() - 0.5) * 120, i }
  })
  spots.sort((a, b) => a.y - b.y)
  return spots.map(({ x, y, turn, i }) => at(x, y, draw(i), { turn })).join('')
}
