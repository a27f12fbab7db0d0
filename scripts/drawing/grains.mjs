import { at, ball, blur, clip, dice, linear, many, mix, radial, relief, round, shade, shadow } from './brush.mjs'

/* Rice, millet, beans, flour, noodles. */

/** Grains lying round (0, 0), heaped towards the middle. */
export function grains({
  count = 200,
  rx = 110,
  ry = 40,
  long = 7.5,
  wide = 3.1,
  colours = ['#FFFDF6', '#F6F0E0', '#E6DCC4'],
  heaped = 1,
  seed = 7,
}) {
  const next = dice(seed)
  const spots = [...Array(count)].map((_, i) => {
    const angle = next() * Math.PI * 2
    const reach = Math.sqrt(next())
    return {
      x: Math.cos(angle) * reach * rx,
      y: Math.sin(angle) * reach * ry - (1 - reach * reach) * ry * heaped,
      turn: next() * 180,
      colour: colours[i % colours.length],
    }
  })
  spots.sort((a, b) => a.y - b.y)
  return spots
    .map(
      ({ x, y, turn, colour }) =>
        `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn.toFixed(0)})"><ellipse cx="1" cy="2.4" rx="${long}" ry="${wide}" fill="#2A1C08" opacity=".16"/><ellipse rx="${long}" ry="${wide}" fill="${colour}"/><ellipse cx="${-long * 0.24}" cy="${-wide * 0.34}" rx="${long * 0.4}" ry="${wide * 0.3}" fill="#fff" opacity=".5"/></g>`,
    )
    .join('')
}

/** A smooth mound, as fine grains and flour make, under grains. */
export function mound({ rx = 120, height = 90, colour = '#F3ECDB' }) {
  return `<path d="M${-rx} 6 C${-rx * 0.62} ${-height * 0.5} ${-rx * 0.3} ${-height} 0 ${-height} C${rx * 0.3} ${-height} ${rx * 0.62} ${-height * 0.5} ${rx} 6 C${rx * 0.6} ${rx * 0.24} ${-rx * 0.6} ${rx * 0.24} ${-rx} 6Z" fill="${linear(`0 ${shade(colour, 0.4)}, .5 ${colour}, 1 ${shade(colour, -0.34)}`, 1, 0.35)}"/>`
}

/** Full to the brim: what a glass jar shows of beans or seeds. Covers x from -half to half, y from -height to 0. */
export function packed({ half = 160, height = 330, radius = 9, colours, seed = 8, stretch = 1.25 }) {
  const next = dice(seed)
  const pieces = []
  for (let y = -height; y < 14; y += radius * 1.25) {
    for (let x = -half - radius; x < half + radius; x += radius * 1.9) {
      pieces.push(
        `<g transform="translate(${(x + next() * radius).toFixed(1)} ${(y + next() * radius * 0.8).toFixed(1)}) rotate(${(next() * 180).toFixed(0)})"><ellipse rx="${radius * stretch}" ry="${radius}" fill="${ball(colours[Math.floor(next() * colours.length)], 0.8)}"/><ellipse cx="${-radius * 0.3}" cy="${-radius * 0.36}" rx="${radius * 0.36}" ry="${radius * 0.18}" fill="#fff" opacity=".45"/></g>`,
      )
    }
  }
  return `${pieces.join('')}<rect x="${-half}" y="${-height}" width="${half * 2}" height="${height + 20}" fill="${linear('0 #1A1204 .5, .16 #1A1204 .08, .4 #FFFFFF .12, .62 #1A1204 .05, 1 #1A1204 .58')}"/>`
}

/** A bundle of dried noodles lying, a paper band round it. */
export function noodleBundle({ length = 470, thick = 96, colour = '#EFE2C2', band = '' }) {
  const half = length / 2
  const next = dice(5)
  const strands = many(58, (i) => {
    const y = -thick + ((i + 0.5) * thick) / 58
    const lit = 0.5 - Math.abs(i / 58 - 0.32)
    return `<path d="M${-half + next() * 14} ${y} H${half - next() * 14}" stroke="${shade(mix(colour, '#D8C08A', next() * 0.5), lit * 0.7 - 0.24)}" stroke-width="${thick / 46}"/>`
  })
  const ends = many(
    70,
    () =>
      `<circle cx="${half - 8 + next() * 6}" cy="${-thick * (0.04 + next() * 0.92)}" r="1.9" fill="${mix('#FFF8E2', '#C9AF78', next())}"/>`,
  )
  return `<g transform="translate(0 -6)">${shadow(length, 0.12, 0.09)}</g><path d="M${-half} 0 V${-thick} H${half} V0Z" fill="${shade(colour, -0.5)}"/>${strands}${ends}<rect x="${-half}" y="${-thick}" width="${length}" height="${thick}" fill="${linear('0 #fff .16, .4 #fff 0, 1 #2A1804 .42', 0, 1)}"/>${band}`
}

/** A coil of cooked or dried thin noodles, its middle on (0, 0). */
export function noodleNest({ rx = 110, ry = 48, colour = '#F3E8CC', seed = 3, count = 70 }) {
  const next = dice(seed)
  const loops = many(count, (i) => {
    const reach = 0.35 + next() * 0.62
    const y = -ry * (1 - reach) * 0.8 + (next() - 0.5) * 6
    return `<ellipse cx="${(next() - 0.5) * 12}" cy="${y}" rx="${rx * reach}" ry="${ry * reach}" fill="none" stroke="${shade(mix(colour, '#DCC794', next() * 0.6), (i % 5) * 0.06 - 0.1)}" stroke-width="4" stroke-dasharray="${60 + next() * 200} ${10 + next() * 60}" transform="rotate(${next() * 26 - 13})"/>`
  })
  return `<ellipse cx="8" cy="${ry * 0.36}" rx="${rx * 1.04}" ry="${ry * 0.86}" fill="#2A1C10" opacity=".3" ${blur(8)}/><ellipse rx="${rx * 0.97}" ry="${ry * 0.96}" fill="${shade(colour, -0.4)}"/>${loops}<ellipse cy="${-ry * 0.1}" rx="${rx}" ry="${ry}" fill="${radial('0 #fff .16, .5 #fff 0, 1 #2A1804 .3', '34%', '24%', '80%')}"/>`
}

/** An ear of wheat from (0, 0) upwards. */
export function wheatEar(colour = '#C9A35A') {
  const grain = (x, y, turn) =>
    at(
      x,
      y,
      `<path d="M0 0 C-11 -14 -9 -34 0 -44 C9 -34 11 -14 0 0Z" fill="${linear(`0 ${shade(colour, 0.3)}, 1 ${shade(colour, -0.28)}`)}" stroke="${shade(colour, -0.5)}" stroke-opacity=".4" stroke-width="1"/><path d="M0 -42 L${turn / 6} -104" stroke="${shade(colour, 0.1)}" stroke-width="1.4"/>`,
      { turn },
    )
  const rows = many(7, (i) => grain(-8, -150 - i * 24, -22) + grain(8, -162 - i * 24, 22))
  return `<path d="M0 0 Q6 -90 0 -170" stroke="${shade(colour, -0.14)}" stroke-width="4" fill="none"/>${rows}${grain(0, -318, 0)}`
}

/** A millet ear lying: its stalk at (0, 0), heavy end to the right. */
export function milletEar({ length = 300, colour = '#D9A93A' } = {}) {
  const next = dice(11)
  const beads = [...Array(520)].map(() => {
    const part = next()
    const across = next() * 2 - 1
    const wide = 40 * Math.sin(Math.PI * (0.1 + part * 0.86)) ** 0.7
    return {
      x: length * (0.16 + part * 0.84),
      y: -46 * Math.sin(Math.PI * part * 0.9) + across * wide,
      tone: (across + 1) / 2 + (next() - 0.5) * 0.3,
    }
  })
  beads.sort((a, b) => b.tone - a.tone)
  const ear = beads
    .map(
      ({ x, y, tone }) =>
        `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="6" fill="${mix(shade(colour, 0.4), shade(colour, -0.5), Math.min(1, Math.max(0, tone)))}"/>`,
    )
    .join('')
  return `<ellipse cx="${length * 0.6}" cy="34" rx="${length * 0.5}" ry="16" fill="#2A1C10" opacity=".34" ${blur(8)}/><path d="M-110 40 Q-20 14 ${length * 0.24} -14" stroke="${shade(colour, -0.25)}" stroke-width="9" fill="none" stroke-linecap="round"/><path d="M-60 24 C-30 -30 60 -60 130 -70 C80 -30 20 0 -60 24Z" fill="${linear('0 #A9A25A, 1 #7D7A3A')}"/>${ear}`
}

/** A cup's worth in a square wooden measure, as rice is measured. */
export function measure({ side = 210, height = 130, wood = '#C39A66', inside = '' }) {
  const half = side / 2
  return `${shadow(side * 1.2, 0.3, 0.11)}<path d="M${-half - 18} ${-height} L${-half + 26} ${-height - 62} H${half + 34} L${half} ${-height}Z" fill="${shade(wood, -0.5)}"/>${at(6, -height - 24, inside)}<g ${relief({ frequency: '0.01 0.3', height: 1.1, strength: 0.35 })}><path d="M${-half - 18} ${-height} H${half} V0 H${-half - 6}Z" fill="${linear(`0 ${shade(wood, 0.2)}, 1 ${shade(wood, -0.08)}`)}"/><path d="M${half} ${-height} L${half + 34} ${-height - 62} V-50 L${half} 0Z" fill="${round(shade(wood, -0.32), 0.6)}"/></g><path d="M${-half - 18} ${-height} H${half} L${half + 34} ${-height - 62}" stroke="${shade(wood, 0.5)}" stroke-width="5" fill="none"/>${clip(`M${-half - 18} ${-height} H${half} V0 H${-half - 6}Z`, `<path d="M${-half - 20} ${-height * 0.6} H${half}" stroke="#000" stroke-opacity=".1" stroke-width="2"/>`)}`
}
