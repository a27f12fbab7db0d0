import { at, ball, blur, dice, linear, many, mix, radial, relief, shade, shadow } from './brush.mjs'

/* Tea as leaves, and what grows beside it. */

/** A fresh leaf, its stalk on (0, 0), pointing right. */
export function leaf({ light = '#5E7F45', deep = '#46652F', length = 118, width = 36 } = {}) {
  const veins = many(6, (i) => {
    const x = length * (0.16 + i * 0.13)
    return `<path d="M${x} 0 q${length * 0.09} ${-width * 0.3} ${length * 0.14} ${-width * 0.62} M${x} 0 q${length * 0.09} ${width * 0.3} ${length * 0.14} ${width * 0.6}" stroke="${shade(light, 0.3)}" stroke-width="1.2" fill="none" opacity=".45"/>`
  })
  return `<path d="M0 0 C${length * 0.2} ${-width} ${length * 0.66} ${-width} ${length} 0 C${length * 0.66} ${width} ${length * 0.2} ${width} 0 0Z" fill="${linear(`0 ${shade(light, 0.18)}, 1 ${deep}`, 0.3, 1)}"/><path d="M0 0 C${length * 0.34} ${-width * 0.16} ${length * 0.68} ${-width * 0.16} ${length} 0 C${length * 0.66} ${width} ${length * 0.2} ${width} 0 0Z" fill="${deep}" opacity=".75"/>${veins}<path d="M2 0 C${length * 0.34} ${-width * 0.14} ${length * 0.68} ${-width * 0.12} ${length * 0.95} 0" stroke="${shade(light, 0.5)}" stroke-width="1.8" fill="none" opacity=".8"/>`
}

const twists = [
  'M0 0 C14 -12 30 8 48 -4 C60 -10 66 0 74 2 C60 10 44 4 34 10 C20 14 8 10 0 0Z',
  'M0 2 C10 -8 22 -10 34 -5 C48 0 56 -9 70 -5 C62 4 50 8 38 6 C24 4 10 12 0 2Z',
  'M0 0 C8 -9 20 -6 28 2 C36 8 50 2 58 -6 C62 2 54 12 42 13 C28 15 10 10 0 0Z',
]

/** One twisted dry leaf, about 74 long. */
export function dryLeaf(index = 0, colour = '#3D2A1C') {
  const path = twists[index % twists.length]
  return `<path d="${path}" fill="#1C1108" opacity=".3" transform="translate(4 6)" ${blur(3)}/><path d="${path}" fill="${linear(`0 ${shade(colour, 0.16)}, .5 ${colour}, 1 ${shade(colour, -0.4)}`, 0.3, 1)}"/><path d="M8 -1 C24 -4 40 4 64 0" stroke="${shade(colour, 0.34)}" stroke-width="2" fill="none" opacity=".8"/>`
}

/** Dry leaves in a heap, widest at the bottom; colours are mixed from `from` to `to`. */
export function heap({ count = 90, rx = 150, ry = 60, from = '#2F2016', to = '#5C4029', seed = 5, size = 0.8, flat = 0.7 }) {
  const next = dice(seed)
  const spots = [...Array(count)].map(() => {
    const angle = next() * Math.PI * 2
    const reach = Math.sqrt(next())
    return {
      x: Math.cos(angle) * reach * rx,
      y: Math.sin(angle) * reach * ry - (1 - reach) * ry * flat,
      turn: next() * 360,
      tone: next(),
      kind: Math.floor(next() * 3),
    }
  })
  spots.sort((a, b) => a.y - b.y)
  const base = count < 40 ? '' : `<ellipse cy="${-ry * 0.1}" rx="${rx * 0.86}" ry="${ry * 0.8}" fill="${shade(from, -0.3)}"/>`
  return (
    base +
    spots
      .map(({ x, y, turn, tone, kind }) =>
        at(x, y, `<g transform="translate(${-34 * size} 0) scale(${size})">${dryLeaf(kind, mix(from, to, tone))}</g>`, { turn }),
      )
      .join('')
  )
}

/** Flat-pressed green leaves: narrow blades. */
export function blades({ count = 90, rx = 150, ry = 56, seed = 9, from = '#6E7F3A', to = '#A8AE62', length = 64 }) {
  const next = dice(seed)
  const spots = [...Array(count)].map(() => {
    const angle = next() * Math.PI * 2
    const reach = Math.sqrt(next())
    return {
      x: Math.cos(angle) * reach * rx,
      y: Math.sin(angle) * reach * ry - (1 - reach) * ry * 0.7,
      turn: next() * 360,
      tone: next(),
      long: length * (0.7 + next() * 0.5),
    }
  })
  spots.sort((a, b) => a.y - b.y)
  const base = count < 40 ? '' : `<ellipse rx="${rx * 0.86}" ry="${ry * 0.8}" fill="${shade(from, -0.4)}"/>`
  return `${base}${spots
    .map(({ x, y, turn, tone, long }) => {
      const colour = mix(from, to, tone)
      return at(
        x,
        y,
        `<path d="M${-long / 2} 0 Q${-long * 0.2} ${-long * 0.13} ${long / 2} 0 Q${-long * 0.1} ${long * 0.12} ${-long / 2} 0Z" fill="#14180A" opacity=".3" transform="translate(2 4)"/><path d="M${-long / 2} 0 Q${-long * 0.2} ${-long * 0.13} ${long / 2} 0 Q${-long * 0.1} ${long * 0.12} ${-long / 2} 0Z" fill="${linear(`0 ${shade(colour, 0.2)}, 1 ${shade(colour, -0.25)}`, 0, 1)}"/><path d="M${-long * 0.4} 0 Q0 ${-long * 0.05} ${long * 0.4} 0" stroke="${shade(colour, -0.35)}" stroke-width="1.2" fill="none" opacity=".7"/>`,
        { turn },
      )
    })
    .join('')}`
}

/** A round of pressed tea lying on (0, 0), seen from above and in front. */
export function pressedCake({ rx = 220, ry = 150, thick = 46, from = '#4A3B2A', to = '#8B7A5C', seed = 4, count = 190, bite = '' }) {
  const next = dice(seed)
  const crumbs = many(count, () => {
    const angle = next() * Math.PI * 2
    const reach = Math.sqrt(next()) * 0.96
    const x = Math.cos(angle) * reach * rx
    const y = Math.sin(angle) * reach * ry
    return at(
      x,
      y,
      `<path d="M-22 0 C-12 -9 8 -11 22 -2 C12 7 -8 9 -22 0Z" fill="${mix(from, to, next() ** 1.3)}"/><path d="M-18 0 Q0 -7 18 -2" stroke="#1C120A" stroke-width="1.6" fill="none" opacity=".35"/>`,
      { turn: next() * 360, scale: 0.8 + next() * 0.5 },
    )
  })
  return `<g transform="translate(0 ${thick + ry * 0.62})">${shadow(rx * 1.9, 0.16, 0.1)}</g><path d="M${-rx} 0 V${thick * 0.7} C${-rx} ${ry + thick + 26} ${rx} ${ry + thick + 26} ${rx} ${thick * 0.7} V0Z" fill="${shade(from, -0.4)}"/><g ${relief({ frequency: 0.06, height: 2, strength: 0.4 })}><path d="M${-rx} 0 V${thick * 0.7} C${-rx} ${ry * 1.08 + thick} ${rx} ${ry * 1.08 + thick} ${rx} ${thick * 0.7} V0Z" fill="${linear(`0 ${shade(from, 0.02)}, .35 ${shade(from, 0.16)}, 1 ${shade(from, -0.5)}`)}"/></g><ellipse rx="${rx}" ry="${ry}" fill="${shade(from, -0.1)}"/>${crumbs}<ellipse rx="${rx}" ry="${ry}" fill="${radial('0 #FFF6E0 .26, .5 #FFF6E0 0, 1 #140C06 .4', '34%', '26%', '85%')}"/>${bite}`
}

/** A jasmine flower, half open, its middle on (0, 0). */
export function jasmine(scale = 1) {
  const petals = [0, 72, 144, 216, 288].map(
    (turn) =>
      `<path d="M0 0 C-13 -12 -12 -32 0 -38 C12 -32 13 -12 0 0Z" fill="${linear('0 #FFFFFF, 1 #E9E4CE', 0, 1)}" stroke="#CFC8A8" stroke-width=".8" transform="rotate(${turn + 12})"/>`,
  )
  return `<g transform="scale(${scale})"><ellipse cx="5" cy="9" rx="34" ry="22" fill="#2A1C10" opacity=".22" ${blur(4)}/>${petals.join('')}<circle r="6" fill="${ball('#D9C67A')}"/></g>`
}

/** A small green mandarin filled with tea, its cut lid beside it when open. */
export function teaMandarin({ radius = 92, isOpen = false, peel = '#6A7439' }) {
  const skin = `<g ${relief({ frequency: 0.11, height: 1.7, strength: 0.55 })}><path d="M${-radius} ${-radius * 0.9} C${-radius} ${-radius * 0.2} ${-radius * 0.6} 0 0 2 C${radius * 0.6} 0 ${radius} ${-radius * 0.2} ${radius} ${-radius * 0.9} C${radius} ${-radius * 1.5} ${radius * 0.55} ${-radius * 1.8} 0 ${-radius * 1.78} C${-radius * 0.55} ${-radius * 1.8} ${-radius} ${-radius * 1.5} ${-radius} ${-radius * 0.9}Z" fill="${ball(peel)}"/></g>`
  const top = isOpen
    ? `<ellipse cx="0" cy="${-radius * 1.52}" rx="${radius * 0.58}" ry="${radius * 0.22}" fill="${shade(peel, 0.4)}"/><ellipse cx="0" cy="${-radius * 1.5}" rx="${radius * 0.48}" ry="${radius * 0.17}" fill="#1E130C"/>${at(0, -radius * 1.5, heap({ count: 16, rx: radius * 0.4, ry: radius * 0.12, size: radius / 230, seed: 12, from: '#2A1810', to: '#4E3524' }))}`
    : `<path d="M${-radius * 0.5} ${-radius * 1.66} Q0 ${-radius * 1.5} ${radius * 0.5} ${-radius * 1.66}" stroke="${shade(peel, -0.6)}" stroke-width="3" fill="none" opacity=".6"/><circle cx="0" cy="${-radius * 1.72}" r="6" fill="${shade(peel, -0.5)}"/>`
  return `${shadow(radius * 1.6)}${skin}<ellipse cx="${-radius * 0.34}" cy="${-radius * 1.24}" rx="${radius * 0.26}" ry="${radius * 0.16}" fill="#fff" opacity=".26" ${blur(8)}/>${top}`
}
