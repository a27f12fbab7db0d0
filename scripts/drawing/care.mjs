import { at, ball, blur, clip, dice, linear, many, relief, round, shade, shadow, text } from './brush.mjs'

/* Things for the wash-stand. Each stands on (0, 0). */

/** A cake of soap lying, its name pressed into it. */
export function soap({ width = 250, height = 74, depth = 96, colour = '#D9C48E', name = '山茶', lather = '' }) {
  const half = width / 2
  const top = `M${-half + 26} ${-height - depth * 0.5} H${half - 6} Q${half + 10} ${-height - depth * 0.5} ${half + 12} ${-height - depth * 0.38} L${half + 20} ${-height + 6} Q${half + 20} ${-height + 16} ${half} ${-height + 16} H${-half} Q${-half - 20} ${-height + 16} ${-half - 18} ${-height + 4} L${-half + 6} ${-height - depth * 0.4} Q${-half + 10} ${-height - depth * 0.5} ${-half + 26} ${-height - depth * 0.5}Z`
  const side = `M${-half - 19} ${-height + 4} Q${-half - 18} ${-height + 16} ${-half} ${-height + 16} H${half} Q${half + 20} ${-height + 16} ${half + 20} ${-height + 4} V-16 Q${half + 18} 0 ${half - 6} 0 H${-half + 6} Q${-half - 18} 0 ${-half - 19} -16Z`
  const pressed = at(
    0,
    -height - depth * 0.1,
    `<g transform="scale(1 .62) skewX(-6)">${text(name, 2, 16, 58, { fill: shade(colour, 0.5), weight: 700 })}${text(name, 0, 14, 58, { fill: shade(colour, -0.42), weight: 700 })}</g>`,
  )
  return `${shadow(width * 1.12, 0.24, 0.1)}<g ${relief({ frequency: 0.035, height: 1.4, strength: 0.4, octaves: 3 })}><path d="${side}" fill="${round(shade(colour, -0.12), 0.7)}"/><path d="${top}" fill="${linear(`0 ${shade(colour, 0.42)}, 1 ${shade(colour, 0.02)}`, 1, 0.6)}"/></g><path d="M${-half} ${-height + 14} H${half}" stroke="#fff" stroke-width="3" opacity=".35" ${blur(1.5)}/>${pressed}${lather}`
}

/** Bubbles on (0, 0). */
export function bubbles({ count = 40, rx = 110, ry = 34, seed = 3 }) {
  const next = dice(seed)
  const spots = [...Array(count)]
    .map(() => ({ x: (next() * 2 - 1) * rx, y: (next() * 2 - 1) * ry, r: 5 + next() * 18 }))
    .sort((a, b) => a.y - b.y)
  return spots
    .map(
      ({ x, y, r }) =>
        `<circle cx="${x}" cy="${y}" r="${r}" fill="#fff" opacity=".42"/><circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="#fff" stroke-width="2" opacity=".75"/><ellipse cx="${x - r * 0.3}" cy="${y - r * 0.4}" rx="${r * 0.24}" ry="${r * 0.14}" fill="#fff" opacity=".95"/>`,
    )
    .join('')
}

/** A low round jar of cream; open it shows a swirl and leans its lid beside it. */
export function creamJar({ width = 300, height = 130, glass = '#7A5A34', cap = '#C9A66B', isOpen = false, label = '' }) {
  const half = width / 2
  const bulge = width * 0.12
  const bodyPath = `M${-half} ${-height} V-30 C${-half} ${bulge * 0.7} ${half} ${bulge * 0.7} ${half} -30 V${-height} C${half} ${-height + bulge} ${-half} ${-height + bulge} ${-half} ${-height}Z`
  const capTop = -height - 62
  const closed = `<g ${relief({ frequency: '0.012 0.3', height: 1, strength: 0.3 })}><path d="M${-half - 5} ${capTop} V${-height + 2} C${-half - 5} ${-height + bulge} ${half + 5} ${-height + bulge} ${half + 5} ${-height + 2} V${capTop} C${half + 5} ${capTop + bulge} ${-half - 5} ${capTop + bulge} ${-half - 5} ${capTop}Z" fill="${round(cap)}"/><ellipse cx="0" cy="${capTop}" rx="${half + 5}" ry="${bulge * 0.78}" fill="${linear(`0 ${shade(cap, 0.46)}, 1 ${shade(cap, 0.04)}`)}"/></g>`
  const open = `<ellipse cx="0" cy="${-height}" rx="${half}" ry="${bulge * 0.76}" fill="${shade(glass, 0.5)}"/><ellipse cx="0" cy="${-height + 3}" rx="${half - 12}" ry="${bulge * 0.62}" fill="#FBF6E9"/><path d="M${-half * 0.6} ${-height + 4} C${-half * 0.4} ${-height - 20} ${half * 0.5} ${-height - 18} ${half * 0.5} ${-height + 2} C${half * 0.4} ${-height + 18} ${-half * 0.3} ${-height + 16} ${-half * 0.24} ${-height + 4} C${-half * 0.16} ${-height - 8} ${half * 0.2} ${-height - 8} ${half * 0.18} ${-height + 3}" fill="none" stroke="#E2D6BA" stroke-width="7" stroke-linecap="round"/><path d="M${-half * 0.56} ${-height} C${-half * 0.36} ${-height - 24} ${half * 0.46} ${-height - 22} ${half * 0.48} ${-height - 3}" fill="none" stroke="#fff" stroke-width="5" stroke-linecap="round" opacity=".9"/>`
  return `${shadow(width, 0.34, 0.12)}<path d="${bodyPath}" fill="${round(glass)}"/><path d="M${-half + 20} ${-height + 26} V-40" stroke="#fff" stroke-width="14" opacity=".26" stroke-linecap="round" ${blur(3)}/><path d="M${half - 22} ${-height + 30} V-36" stroke="#fff" stroke-width="5" opacity=".3" stroke-linecap="round"/>${label}${isOpen ? open : closed}`
}

/** A wooden comb, lying aslant; its back is up. */
export function comb({ length = 470, wood = '#D9B066', name = '' }) {
  const half = length / 2
  const teeth = Math.round(length / 13)
  const back = `M${-half} -40 C${-half + 20} -112 ${-half * 0.4} -140 0 -140 C${half * 0.4} -140 ${half - 20} -112 ${half} -40 Q${half + 4} -20 ${half - 12} -18 H${-half + 12} Q${-half - 4} -20 ${-half} -40Z`
  const tooth = many(teeth, (i) => {
    const x = -half + 16 + (i * (length - 32)) / (teeth - 1)
    const wide = i === 0 || i === teeth - 1 ? 9 : 4.2
    const end = 96 - Math.abs(i / (teeth - 1) - 0.5) * 14
    return `<path d="M${x - wide} -24 L${x - wide * 0.5} ${end} Q${x} ${end + 8} ${x + wide * 0.5} ${end} L${x + wide} -24Z" fill="${linear(`0 ${shade(wood, 0.22)}, .5 ${wood}, 1 ${shade(wood, -0.4)}`)}"/>`
  })
  const grain = many(
    9,
    (i) =>
      `<path d="M${-half} ${-128 + i * 13} q${half} ${-24 + i * 3} ${length} ${i * 2}" stroke="${shade(wood, -0.38)}" stroke-width="${1.4 + (i % 3)}" fill="none" opacity=".3"/>`,
  )
  const whole = `<g transform="translate(10 16)" opacity=".34" ${blur(6)}><path d="${back}" fill="#2A1C10"/>${many(teeth, (i) => `<path d="M${-half + 16 + (i * (length - 32)) / (teeth - 1)} -24 v116" stroke="#2A1C10" stroke-width="6"/>`)}</g>`
  const words = name
    ? `${text(name, 1, -66, 34, { fill: shade(wood, 0.5), weight: 700, spacing: 8 })}${text(name, 0, -67, 34, { fill: shade(wood, -0.6), weight: 700, spacing: 8 })}`
    : ''
  return `${whole}${tooth}<path d="${back}" fill="${linear(`0 ${shade(wood, 0.36)}, .5 ${wood}, 1 ${shade(wood, -0.3)}`, 0.6, 1)}"/>${clip(back, grain)}<path d="M${-half + 10} -52 C${-half + 40} -112 ${-half * 0.4} -132 0 -132" stroke="#fff" stroke-width="5" fill="none" opacity=".45" ${blur(1.5)}/>${words}`
}

/** A dried loofah lying, cut at both ends. */
export function loofah({ length = 480, thick = 130, colour = '#DCC48C', cord = '#8A5A30' }) {
  const half = length / 2
  const next = dice(6)
  const outline = `M${-half} ${-thick * 0.5} C${-half * 0.9} ${-thick * 1.02} ${half * 0.9} ${-thick * 1.08} ${half} ${-thick * 0.55} C${half * 0.96} 4 ${-half * 0.9} 8 ${-half} ${-thick * 0.5}Z`
  const threads = many(330, () => {
    const x = -half + next() * length
    const y = -thick * (0.04 + next() * 0.94)
    const turn = next() > 0.45 ? next() * 50 - 25 : 60 + next() * 60
    return `<path d="M-24 0 q24 ${next() * 12 - 6} ${34 + next() * 30} ${next() * 6 - 3}" stroke="${shade(colour, next() * 0.9 - 0.5)}" stroke-width="${1.2 + next() * 2}" fill="none" opacity=".75" transform="translate(${x} ${y}) rotate(${turn})"/>`
  })
  const holes = [0, 120, 240]
    .map(
      (turn) =>
        `<ellipse cx="0" cy="${-thick * 0.15}" rx="10" ry="${thick * 0.1}" fill="${shade(colour, -0.62)}" transform="rotate(${turn})"/>`,
    )
    .join('')
  const cut = at(
    half - 8,
    -thick * 0.54,
    `<g transform="scale(.5 1)"><circle r="${thick * 0.36}" fill="${shade(colour, 0.14)}" stroke="${shade(colour, -0.3)}" stroke-width="3"/>${holes}</g>`,
  )
  const loop = `<path d="M${-half + 6} ${-thick * 0.5} c-60 -50 -100 10 -66 36 c30 22 60 -6 70 -30" stroke="${cord}" stroke-width="7" fill="none"/>`
  return `<g transform="translate(0 -4)">${shadow(length * 0.98, 0.12, 0.1)}</g>${loop}<path d="${outline}" fill="${linear(`0 ${shade(colour, 0.16)}, .45 ${shade(colour, -0.1)}, 1 ${shade(colour, -0.56)}`, 0, 1)}"/>${clip(outline, threads)}<path d="${outline}" fill="${linear('0 #fff .14, .5 #fff 0, 1 #241606 .44', 0, 1)}"/>${cut}`
}

/** Handwoven towels, folded and stacked, a paper sleeve round the upper one. */
export function foldedCloth({ width = 420, layers = ['#2F4A6B', '#E4DCC9', '#41628A'], thick = 84, depth = 120, sleeve = '' }) {
  const half = width / 2
  const weave = (left, right, y, count, gap, lean, colour) =>
    many(
      count,
      (j) =>
        `<path d="M${left + j * lean} ${y - j * gap} H${right + j * lean}" stroke="${colour}" stroke-width="${j % 4 === 0 ? 5 : 1.6}" opacity="${j % 4 === 0 ? 0.5 : 0.26}"/>`,
    )
  const stripe = (colour) => (colour === '#E4DCC9' ? '#3A5A80' : '#E8EEF4')
  const surface = (seed) => relief({ frequency: 0.42, height: 1.5, strength: 0.5, seed })
  const roll = (colour, i) => {
    const [y, left, right, r] = [-i * thick, -half + ((i * 7) % 12), half - ((i * 5) % 11), thick / 2]
    const outline = `M${left + r * 0.6} ${y} C${left - r * 0.5} ${y} ${left - r * 0.5} ${y - thick} ${left + r * 0.6} ${y - thick} H${right - r * 0.4} C${right + r * 0.5} ${y - thick} ${right + r * 0.5} ${y} ${right - r * 0.4} ${y}Z`
    const light = linear(`0 ${shade(colour, 0.3)}, .35 ${colour}, .8 ${shade(colour, -0.3)}, 1 ${shade(colour, -0.6)}`, 0, 1)
    return `<g ${surface(i + 2)}><path d="${outline}" fill="${light}"/></g>${clip(outline, weave(left - r, right + r, y - 6, Math.floor(thick / 8), 8, 0, stripe(colour)))}<path d="${outline}" fill="${linear('0 #0A0F18 .3, .12 #0A0F18 0, .8 #0A0F18 0, 1 #0A0F18 .4')}"/>`
  }
  const [top, last] = [-layers.length * thick + 6, layers.at(-1)]
  const lean = depth * 0.36
  const upper = `M${-half + 22} ${top} Q${-half + 4} ${top - 2} ${-half + 16} ${top - 18} L${-half + lean} ${top - depth * 0.52} Q${-half + lean + 10} ${top - depth * 0.58} ${-half + lean + 30} ${top - depth * 0.58} H${half + lean * 0.2} Q${half + lean * 0.5} ${top - depth * 0.58} ${half + lean * 0.36} ${top - depth * 0.46} L${half - 6} ${top - 12} Q${half - 12} ${top} ${half - 30} ${top}Z`
  return `${shadow(width * 1.06, 0.24, 0.09)}${layers.map(roll).join('')}<g ${surface(7)}><path d="${upper}" fill="${linear(`0 ${shade(last, 0.5)}, 1 ${shade(last, 0.16)}`, 0.5, 1)}"/></g>${clip(upper, weave(-half, half, top - 6, 10, depth * 0.06, lean / 10, stripe(last)))}${sleeve}`
}

/** A sprig of camellia: a white flower with a yellow heart, between leaves. */
export function camellia(scale = 1) {
  const petals = [0, 60, 120, 180, 240, 300]
    .map(
      (turn) =>
        `<path d="M0 0 C-34 -22 -30 -66 0 -72 C30 -66 34 -22 0 0Z" fill="${linear('0 #FFFFFF, 1 #EFE6DA', 0, 1)}" stroke="#D6C9B6" stroke-width="1" transform="rotate(${turn + 8})"/>`,
    )
    .join('')
  const stamens = many(
    22,
    (i) =>
      `<path d="M0 0 L0 ${-15 - (i % 3) * 4}" stroke="#E3B23C" stroke-width="2" transform="rotate(${i * 16.4})"/><circle cx="0" cy="${-16 - (i % 3) * 4}" r="3" fill="${ball('#E9B93C')}" transform="rotate(${i * 16.4})"/>`,
  )
  return `<g transform="scale(${scale})"><ellipse cx="10" cy="18" rx="70" ry="54" fill="#2A1C10" opacity=".26" ${blur(8)}/>${petals}${stamens}</g>`
}
