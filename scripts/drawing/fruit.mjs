import { at, ball, blur, clip, dice, linear, many, mix, radial, relief, shade, shadow } from './brush.mjs'

/* Fruit, whole and cut. Whole fruit stands on (0, 0); a cut face has its middle there. */

function gloss(radius, strength = 0.3) {
  return `<ellipse cx="${-radius * 0.34}" cy="${-radius * 1.44}" rx="${radius * 0.27}" ry="${radius * 0.15}" fill="#fff" opacity="${strength}" transform="rotate(-30 ${-radius * 0.34} ${-radius * 1.44})" ${blur(4)}/><path d="M${radius * 0.56} ${-radius * 0.3} Q${radius * 0.9} ${-radius * 0.62} ${radius * 0.92} ${-radius}" stroke="#FFE9C8" stroke-width="${radius * 0.06}" fill="none" opacity=".16" ${blur(4)}/>`
}

/** An orange with its navel or its stalk showing. */
export function orange({ radius = 130, peel = '#F08C22', end = 'stalk' }) {
  const mark =
    end === 'navel'
      ? `<circle cx="${radius * 0.2}" cy="${-radius * 0.94}" r="${radius * 0.13}" fill="${shade(peel, -0.32)}"/><circle cx="${radius * 0.19}" cy="${-radius * 0.96}" r="${radius * 0.09}" fill="${shade(peel, 0.16)}"/><path d="M${radius * 0.12} ${-radius * 0.96} q${radius * 0.07} ${-radius * 0.06} ${radius * 0.14} 0 M${radius * 0.19} ${-radius * 1.03} v${radius * 0.14}" stroke="${shade(peel, -0.45)}" stroke-width="2" fill="none"/>`
      : `<path d="M-9 ${-radius * 1.93} q9 9 18 0 q6 10 -2 14 q-8 5 -15 0 q-7 -4 -1 -14z" fill="#6C7A3A"/><circle cx="0" cy="${-radius * 1.925}" r="4" fill="#B9A36A"/>`
  return `${shadow(radius * 1.5)}<g ${relief({ frequency: 0.13, height: 1.5, strength: 0.42, octaves: 2 })}><circle cy="${-radius}" r="${radius}" fill="${ball(peel, 0.86)}"/></g>${gloss(radius)}${mark}`
}

/** Half an orange, its cut face turned to us. */
export function orangeHalf({ radius = 112, peel = '#E2761B', flesh = '#F59A2E', pith = '#FBE6C3', count = 10 }) {
  const wedge = many(
    count,
    (i) =>
      `<g transform="rotate(${(i * 360) / count})"><path d="M0 ${-radius * 0.1} L${-radius * 0.225} ${-radius * 0.72} Q0 ${-radius * 0.93} ${radius * 0.225} ${-radius * 0.72}Z" fill="${radial(`0 ${shade(flesh, 0.4)}, .7 ${flesh}, 1 ${shade(flesh, -0.1)}`, '50%', '100%', '100%')}" stroke="${shade(flesh, 0.12)}" stroke-linejoin="round" stroke-width="6"/>${many(9, (j) => `<path d="M${((j % 3) - 1) * radius * 0.07} ${-radius * (0.36 + Math.floor(j / 3) * 0.15)} q${radius * 0.02} ${-radius * 0.07} 0 ${-radius * 0.11}" stroke="#FFE7B8" stroke-width="3.4" stroke-linecap="round" fill="none" opacity=".42"/>`)}</g>`,
  )
  return `<g transform="translate(0 ${radius * 0.94})">${shadow(radius * 1.7, 0.3, 0.12)}</g><circle r="${radius}" fill="${ball(peel)}"/><circle r="${radius * 0.945}" fill="${pith}"/>${wedge}<circle r="${radius * 0.07}" fill="${pith}"/><circle r="${radius * 0.94}" fill="${radial('0 #fff .2, .6 #fff 0, 1 #5A2A04 .16')}"/>`
}

/** An apple: red over yellow, streaked from the stalk. */
export function apple({ radius = 140, red = '#B3261E', yellow = '#E9C46A', seed = 3 }) {
  const r = radius
  const outline = `M0 ${-r * 1.72} C${r * 0.28} ${-r * 1.98} ${r * 1.08} ${-r * 1.92} ${r * 1.04} ${-r * 1.06} C${r} ${-r * 0.36} ${r * 0.56} ${r * 0.02} ${r * 0.26} 0 Q0 ${-r * 0.08} ${-r * 0.26} 0 C${-r * 0.56} ${r * 0.02} ${-r} ${-r * 0.36} ${-r * 1.04} ${-r * 1.06} C${-r * 1.08} ${-r * 1.92} ${-r * 0.28} ${-r * 1.98} 0 ${-r * 1.72}Z`
  const next = dice(seed)
  const streaks = many(120, () => {
    const side = next() * 2 - 1
    const start = -r * (1.72 - Math.abs(side) * 0.04)
    return `<path d="M${side * r * 0.3} ${start} C${side * r * 0.9} ${-r * (1.66 - next() * 0.1)} ${side * r * 1.12} ${-r * (1 - next() * 0.4)} ${side * r * (0.5 + next() * 0.4)} ${-r * next() * 0.5}" stroke="${mix(red, yellow, next() * 0.75)}" stroke-width="${1.5 + next() * 5}" fill="none" opacity="${0.16 + next() * 0.3}"/>`
  })
  const dots = many(
    46,
    () => `<circle cx="${(next() * 2 - 1) * r}" cy="${-r * (0.2 + next() * 1.4)}" r="${0.8 + next() * 1.5}" fill="#FFE9B8" opacity=".5"/>`,
  )
  const body = `<path d="${outline}" fill="${radial(`0 ${mix(red, yellow, 0.5)}, .28 ${mix(red, yellow, 0.12)}, .62 ${red}, .9 ${shade(red, -0.46)}, 1 ${shade(red, -0.4)}`)}"/>${streaks}${dots}<ellipse cx="${r * 0.1}" cy="${-r * 0.06}" rx="${r * 0.5}" ry="${r * 0.14}" fill="${yellow}" opacity=".3" ${blur(8)}/>`
  return `${shadow(r * 1.6)}${clip(outline, body)}<path d="${outline}" fill="${radial('0 #fff .12, .5 #fff 0, 1 #2A0604 .5', '34%', '28%', '82%')}"/><ellipse cx="0" cy="${-r * 1.73}" rx="${r * 0.34}" ry="${r * 0.11}" fill="${shade(red, -0.6)}" opacity=".75" ${blur(4)}/><path d="M2 ${-r * 1.7} q-4 ${-r * 0.2} ${r * 0.1} ${-r * 0.36}" stroke="#5B3E22" stroke-width="${r * 0.06}" stroke-linecap="round" fill="none"/>${gloss(r, 0.34)}`
}

/** Half an apple, cut face to us. */
export function appleHalf({ radius = 112, red = '#B3261E' }) {
  const r = radius
  const skin = `M0 ${-r * 0.74} C${r * 0.28} ${-r} ${r * 1.06} ${-r * 0.94} ${r} ${-r * 0.06} C${r * 0.96} ${r * 0.64} ${r * 0.54} ${r} ${r * 0.24} ${r * 0.96} Q0 ${r * 0.9} ${-r * 0.24} ${r * 0.96} C${-r * 0.54} ${r} ${-r * 0.96} ${r * 0.64} ${-r} ${-r * 0.06} C${-r * 1.06} ${-r * 0.94} ${-r * 0.28} ${-r} 0 ${-r * 0.74}Z`
  const pip = (x, turn) =>
    at(
      x,
      r * 0.1,
      `<path d="M0 ${-r * 0.13} C${r * 0.09} 0 ${r * 0.07} ${r * 0.12} 0 ${r * 0.13} C${-r * 0.07} ${r * 0.12} ${-r * 0.09} 0 0 ${-r * 0.13}Z" fill="#4A2A16"/><path d="M${-r * 0.02} ${-r * 0.06} q${-r * 0.03} ${r * 0.08} 0 ${r * 0.12}" stroke="#A9784A" stroke-width="2" fill="none"/>`,
      { turn },
    )
  return `<g transform="translate(0 ${r * 0.96})">${shadow(r * 1.6, 0.3, 0.12)}</g><path d="${skin}" fill="${shade(red, -0.1)}"/><g transform="scale(.955)"><path d="${skin}" fill="${radial('0 #FFFBEA, .7 #F8EDC8, 1 #E9D79E', '42%', '36%', '72%')}"/></g><path d="M0 ${-r * 0.66} C${r * 0.5} ${-r * 0.5} ${r * 0.46} ${r * 0.5} 0 ${r * 0.66} C${-r * 0.46} ${r * 0.5} ${-r * 0.5} ${-r * 0.5} 0 ${-r * 0.66}Z" fill="none" stroke="#CDB672" stroke-width="2.4" opacity=".75"/><path d="M0 ${-r * 0.7} V${-r * 0.16}" stroke="#B59B58" stroke-width="3" opacity=".7"/><ellipse cx="0" cy="${r * 0.1}" rx="${r * 0.24}" ry="${r * 0.28}" fill="#EAD9A2"/>${pip(-r * 0.1, 12)}${pip(r * 0.1, -12)}`
}

/** A pomelo: pear-shaped, matt, pale. */
export function pomelo({ radius = 180, peel = '#CDBB4C' }) {
  const r = radius
  const outline = `M0 ${-r * 2.16} C${r * 0.3} ${-r * 2.16} ${r * 0.44} ${-r * 1.86} ${r * 0.72} ${-r * 1.5} C${r * 1.12} ${-r * 0.96} ${r * 0.98} 0 0 0 C${-r * 0.98} 0 ${-r * 1.12} ${-r * 0.96} ${-r * 0.72} ${-r * 1.5} C${-r * 0.44} ${-r * 1.86} ${-r * 0.3} ${-r * 2.16} 0 ${-r * 2.16}Z`
  return `${shadow(r * 1.6)}<g ${relief({ frequency: 0.1, height: 1.8, strength: 0.5 })}><path d="${outline}" fill="${radial(`0 ${shade(peel, 0.4)}, .4 ${peel}, .78 ${shade(mix(peel, '#7E8A2C', 0.35), -0.24)}, 1 ${shade(peel, -0.5)}`, '36%', '34%', '78%')}"/></g><ellipse cx="${-r * 0.34}" cy="${-r * 1.3}" rx="${r * 0.2}" ry="${r * 0.3}" fill="#fff" opacity=".2" transform="rotate(24 ${-r * 0.34} ${-r * 1.3})" ${blur(12)}/><path d="M-10 ${-r * 2.14} q10 8 20 0 l3 10 q-13 10 -26 0z" fill="#7B7A34"/>`
}

/** Peeled segments of pomelo fanned on (0, 0). */
export function pomeloSegments({ length = 150, count = 4, flesh = '#F4E6B4' }) {
  return many(count, (i) => {
    const next = dice(i + 7)
    const piece = `<path d="M0 0 C${length * 0.1} ${-length * 0.52} ${length * 0.7} ${-length * 0.62} ${length} ${-length * 0.08} C${length * 0.7} ${length * 0.16} ${length * 0.3} ${length * 0.18} 0 0Z"`
    const drops = many(
      40,
      () =>
        `<ellipse cx="${length * (0.14 + next() * 0.72)}" cy="${-length * (next() * 0.36 - 0.04)}" rx="11" ry="4" fill="#FFFBE6" opacity="${0.25 + next() * 0.5}" transform="rotate(${-50 + next() * 40} ${length * 0.5} ${-length * 0.2})"/>`,
    )
    return at(
      i * length * 0.3 - (count * length) / 4,
      (i % 2) * 16,
      `${piece} fill="#2A1C10" opacity=".25" transform="translate(8 16)" ${blur(8)}/>${piece} fill="${linear(`0 ${shade(flesh, 0.5)}, 1 ${shade(flesh, -0.16)}`, 0.4, 1)}" stroke="#FBF6E2" stroke-width="2"/>${clip(`M0 0 C${length * 0.1} ${-length * 0.52} ${length * 0.7} ${-length * 0.62} ${length} ${-length * 0.08} C${length * 0.7} ${length * 0.16} ${length * 0.3} ${length * 0.18} 0 0Z`, drops)}`,
      { turn: -16 + i * 10 },
    )
  })
}

/** A pomegranate with its crown. */
export function pomegranate({ radius = 130, peel = '#B8402F' }) {
  const r = radius
  const crown = `<path d="M${-r * 0.22} ${-r * 1.86} L${-r * 0.34} ${-r * 2.2} L${-r * 0.14} ${-r * 2.06} L${-r * 0.02} ${-r * 2.28} L${r * 0.1} ${-r * 2.06} L${r * 0.32} ${-r * 2.2} L${r * 0.22} ${-r * 1.86} Q0 ${-r * 1.76} ${-r * 0.22} ${-r * 1.86}Z" fill="${linear(`0 ${shade(peel, 0.26)}, 1 ${shade(peel, -0.4)}`)}" stroke="${shade(peel, -0.5)}" stroke-opacity=".4" stroke-width="1.5"/>`
  return `${shadow(r * 1.6)}<g ${relief({ frequency: 0.05, height: 1.8, strength: 0.4, octaves: 3 })}><path d="M0 ${-r * 1.92} C${r * 0.9} ${-r * 1.96} ${r * 1.16} ${-r * 1.2} ${r * 1.04} ${-r * 0.8} C${r * 0.94} ${-r * 0.24} ${r * 0.5} 0 0 0 C${-r * 0.5} 0 ${-r * 0.94} ${-r * 0.24} ${-r * 1.04} ${-r * 0.8} C${-r * 1.16} ${-r * 1.2} ${-r * 0.9} ${-r * 1.96} 0 ${-r * 1.92}Z" fill="${radial(`0 ${mix(peel, '#F0B774', 0.6)}, .34 ${mix(peel, '#E08A4A', 0.25)}, .7 ${peel}, .94 ${shade(peel, -0.5)}, 1 ${shade(peel, -0.44)}`)}"/></g>${gloss(r, 0.3)}${crown}`
}

/** Loose arils round (0, 0). */
export function arils({ count = 40, rx = 120, ry = 40, seed = 6 }) {
  const next = dice(seed)
  const spots = [...Array(count)].map(() => {
    const angle = next() * Math.PI * 2
    const reach = Math.sqrt(next())
    return { x: Math.cos(angle) * reach * rx, y: Math.sin(angle) * reach * ry - (1 - reach) * ry * 0.8, turn: next() * 360, tone: next() }
  })
  spots.sort((a, b) => a.y - b.y)
  return spots
    .map(({ x, y, turn, tone }) => {
      const colour = mix('#C2172B', '#7E0A1C', tone)
      return at(
        x,
        y,
        `<ellipse cx="3" cy="6" rx="13" ry="9" fill="#2A0408" opacity=".3" ${blur(3)}/><path d="M-14 2 C-14 -9 2 -13 12 -6 C17 0 12 9 2 10 C-8 11 -14 8 -14 2Z" fill="${radial(`0 ${shade(colour, 0.5)}, .5 ${colour}, 1 ${shade(colour, -0.4)}`)}"/><ellipse cx="-5" cy="-3" rx="4" ry="2.4" fill="#fff" opacity=".7"/>`,
        { turn },
      )
    })
    .join('')
}

/** A kiwi fruit lying on its side. */
export function kiwi({ radius = 92, skin = '#8A6A3E' }) {
  const r = radius
  const next = dice(r)
  const hairs = many(150, () => {
    const x = (next() * 2 - 1) * r * 1.14
    const y = -r * (0.1 + next() * 1.7)
    return `<path d="M${x} ${y} l${2 + next() * 4} ${-4 + next() * 3}" stroke="${next() > 0.5 ? '#C9A873' : '#5B431F'}" stroke-width="1.3" opacity=".5"/>`
  })
  const outline = `M${-r * 1.22} ${-r * 0.92} C${-r * 1.22} ${-r * 1.6} ${-r * 0.6} ${-r * 1.84} 0 ${-r * 1.84} C${r * 0.66} ${-r * 1.84} ${r * 1.24} ${-r * 1.56} ${r * 1.24} ${-r * 0.92} C${r * 1.24} ${-r * 0.26} ${r * 0.6} 0 0 0 C${-r * 0.64} 0 ${-r * 1.22} ${-r * 0.28} ${-r * 1.22} ${-r * 0.92}Z`
  return `${shadow(r * 2)}<g ${relief({ frequency: 0.22, height: 1.6, strength: 0.5 })}><path d="${outline}" fill="${ball(skin, 0.9)}"/></g>${clip(outline, hairs)}<ellipse cx="${r * 1.14}" cy="${-r * 0.96}" rx="9" ry="16" fill="${shade(skin, -0.5)}"/>`
}

/** Half a kiwi, cut face to us. */
export function kiwiHalf({ radius = 96 }) {
  const r = radius
  const seeds = many(34, (i) =>
    at(
      0,
      0,
      `<ellipse cx="0" cy="${-r * (0.34 + (i % 3) * 0.05)}" rx="3.2" ry="6.4" fill="#20160C"/><ellipse cx="-1" cy="${-r * (0.36 + (i % 3) * 0.05)}" rx="1" ry="2" fill="#8F7A58"/>`,
      { turn: (i * 360) / 34 + (i % 2) * 3 },
    ),
  )
  const rays = many(
    40,
    (i) =>
      `<path d="M0 ${-r * 0.26} L0 ${-r * (0.7 + ((i * 7) % 5) * 0.03)}" stroke="#E4EDB0" stroke-width="2.6" opacity=".4" transform="rotate(${i * 9 + 4})"/>`,
  )
  return `<g transform="translate(0 ${r * 0.92})">${shadow(r * 1.6, 0.3, 0.12)}</g><circle r="${r}" fill="#7C5E33"/><circle r="${r * 0.955}" fill="${radial('0 #F1F2CF, .22 #EDF0C4, .3 #A9C04E, .62 #8FAE35, .9 #7A9A2B, 1 #A5BC5A', '50%', '50%', '50%')}"/>${rays}<ellipse rx="${r * 0.24}" ry="${r * 0.22}" fill="#F4F2D4"/>${seeds}<circle r="${r * 0.955}" fill="${radial('0 #fff .28, .5 #fff 0, 1 #1F2A04 .22')}"/>`
}

/** A strawberry, its tip on (0, 0); it throws no shadow of its own, so that it can be turned. */
export function strawberry({ length = 130, red = '#C4202A', seed = 2 }) {
  const l = length
  const outline = `M0 ${-l} C${l * 0.46} ${-l * 1.06} ${l * 0.56} ${-l * 0.6} ${l * 0.4} ${-l * 0.28} C${l * 0.28} ${-l * 0.04} ${l * 0.1} 0 0 0 C${-l * 0.1} 0 ${-l * 0.28} ${-l * 0.04} ${-l * 0.4} ${-l * 0.28} C${-l * 0.56} ${-l * 0.6} ${-l * 0.46} ${-l * 1.06} 0 ${-l}Z`
  const next = dice(seed)
  const pips = many(30, (i) => {
    const row = Math.floor(i / 6)
    const x = ((i % 6) - 2.5 + (row % 2 ? 0.5 : 0)) * l * 0.155 * (1 - row * 0.1) + next() * 4
    const y = -l * (0.84 - row * 0.155) + Math.abs(x) * 0.12
    return `<ellipse cx="${x + 1.5}" cy="${y + 1}" rx="5" ry="6.4" fill="#6E0A12" opacity=".4"/><ellipse cx="${x}" cy="${y}" rx="2.8" ry="4.4" fill="#F1CF73"/>`
  })
  const cap = [-32, 212, 4, 176, 38, 142, 72, 108]
    .map((turn, i) =>
      at(
        0,
        -l * 0.97,
        `<path d="M0 0 C${l * 0.05} ${-l * 0.1} ${l * 0.2} ${-l * 0.1} ${l * (0.28 + (i % 3) * 0.03)} ${l * 0.01} C${l * 0.2} ${l * 0.08} ${l * 0.06} ${l * 0.08} 0 0Z" fill="${linear('0 #86A653, 1 #4A6B2C', 1, 0.6)}" stroke="#37511F" stroke-opacity=".4" stroke-width="1"/>`,
        { turn },
      ),
    )
    .join('')
  return `<path d="${outline}" fill="${radial(`0 ${shade(red, 0.36)}, .36 ${red}, .8 ${shade(red, -0.32)}, 1 ${shade(red, -0.5)}`)}"/>${clip(outline, pips)}<ellipse cx="${-l * 0.18}" cy="${-l * 0.74}" rx="${l * 0.12}" ry="${l * 0.08}" fill="#fff" opacity=".36" ${blur(4)}/>${cap}<path d="M0 ${-l * 0.98} q${-l * 0.02} ${-l * 0.12} ${-l * 0.1} ${-l * 0.2}" stroke="#7D9448" stroke-width="${l * 0.045}" stroke-linecap="round" fill="none"/>`
}
