/* The brushes all pictures are drawn with. A piece is an SVG text that stands on (0, 0), its middle on the ground; light comes
   from the upper left. Paints and filters are registered as they are asked for and written out by `picture`. */
const serif = `font-family="'Noto Serif CJK SC','Songti SC',serif"`
const paints = new Map()

export const sealRed = '#A8432A'
export const inkBrown = '#2A1F16'

function parse(colour) {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}

export function mix(from, to, part) {
  const [a, b] = [parse(from), parse(to)]
  return `#${a
    .map((value, index) =>
      Math.round(value + (b[index] - value) * part)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}

/** Below zero into warm shade, above zero into warm light. */
export function shade(colour, amount) {
  return amount < 0 ? mix(colour, '#1E130B', -amount) : mix(colour, '#FFF8EA', amount)
}

function register(key, draw) {
  if (!paints.has(key)) paints.set(key, { id: `p${paints.size}`, draw })
  return paints.get(key).id
}

/** Stops as 'at colour opacity', with commas between them; opacity may be left out. */
function stopsOf(stops) {
  const parts = stops.split(',').map((stop) => stop.trim().split(' '))
  return parts.map(([at, colour, opacity = 1]) => `<stop offset="${at}" stop-color="${colour}" stop-opacity="${opacity}"/>`).join('')
}

/** Places as 'x y', with commas between them. */
export function places(list) {
  return list.split(',').map((place) => place.trim().split(' ').map(Number))
}

export function linear(stops, x2 = 1, y2 = 0) {
  const inner = stopsOf(stops)
  const id = register(
    `l${inner}${x2},${y2}`,
    (name) => `<linearGradient id="${name}" x1="0" y1="0" x2="${x2}" y2="${y2}">${inner}</linearGradient>`,
  )
  return `url(#${id})`
}

export function radial(stops, cx = '36%', cy = '28%', r = '80%') {
  const inner = stopsOf(stops)
  const id = register(
    `r${inner}${cx}${cy}${r}`,
    (name) => `<radialGradient id="${name}" cx="${cx}" cy="${cy}" r="${r}">${inner}</radialGradient>`,
  )
  return `url(#${id})`
}

/** The roundness of something upright: lit a third from the left, darkest at the right. */
export function round(colour, depth = 1) {
  return linear(
    `0 ${shade(colour, -0.34 * depth)}, .14 ${shade(colour, -0.04 * depth)}, .36 ${shade(colour, 0.2 * depth)}, .6 ${shade(colour, 0.02 * depth)}, .86 ${shade(colour, -0.3 * depth)}, 1 ${shade(colour, -0.46 * depth)}`,
  )
}

/** The roundness of something round, with a little light coming back from the ground. */
export function ball(colour, depth = 1) {
  return radial(
    `0 ${shade(colour, 0.34 * depth)}, .34 ${colour}, .72 ${shade(colour, -0.3 * depth)}, .92 ${shade(colour, -0.5 * depth)}, 1 ${shade(colour, -0.42 * depth)}`,
  )
}

export function blur(amount) {
  const id = register(
    `b${amount}`,
    (name) => `<filter id="${name}" x="-60%" y="-80%" width="220%" height="260%"><feGaussianBlur stdDeviation="${amount}"/></filter>`,
  )
  return `filter="url(#${id})"`
}

/** A surface with relief: noise lit from the upper left, laid over whatever it is put on. */
export function relief({ frequency = 0.6, height = 1, strength = 0.5, octaves = 2, seed = 3 } = {}) {
  const key = `t${frequency},${height},${strength},${octaves},${seed}`
  const id = register(
    key,
    (name) => `<filter id="${name}" x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB">
<feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="${octaves}" seed="${seed}" result="n"/>
<feDiffuseLighting in="n" surfaceScale="${height}" diffuseConstant="1" lighting-color="#fff" result="d"><feDistantLight azimuth="225" elevation="48"/></feDiffuseLighting>
<feColorMatrix in="d" type="matrix" values="1 0 0 0 .26 0 1 0 0 .26 0 0 1 0 .26 0 0 0 0 1" result="e"/>
<feBlend in="SourceGraphic" in2="e" mode="multiply" result="m"/><feComposite in="m" in2="SourceGraphic" operator="in" result="c"/>
<feComposite in="c" in2="SourceGraphic" operator="arithmetic" k1="0" k2="${strength}" k3="${1 - strength}" k4="0"/></filter>`,
  )
  return `filter="url(#${id})"`
}

/** Edges that were torn or grew, not cut. */
export function rough(amount = 4, frequency = 0.04, seed = 2) {
  const key = `d${amount},${frequency},${seed}`
  const id = register(
    key,
    (name) =>
      `<filter id="${name}" x="-10%" y="-10%" width="120%" height="120%"><feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="2" seed="${seed}"/><feDisplacementMap in="SourceGraphic" scale="${amount}" xChannelSelector="R" yChannelSelector="G"/></filter>`,
  )
  return `filter="url(#${id})"`
}

export function clip(path, body) {
  const id = register(`c${path}`, (name) => `<clipPath id="${name}"><path d="${path}"/></clipPath>`)
  return `<g clip-path="url(#${id})">${body}</g>`
}

export function at(x, y, body, { scale = 1, turn = 0, flip = false } = {}) {
  const parts = [
    `translate(${x} ${y})`,
    turn ? `rotate(${turn})` : '',
    scale !== 1 || flip ? `scale(${flip ? -scale : scale} ${scale})` : '',
  ]
  return `<g transform="${parts.filter(Boolean).join(' ')}">${body}</g>`
}

/** Numbers in [0, 1) that come out the same each time (mulberry32). */
export function dice(seed) {
  let state = Math.imul(seed, 2654435761)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296
  }
}

export function many(count, draw) {
  return Array.from({ length: count }, (_, index) => draw(index)).join('')
}

export function text(words, x, y, size, { fill = inkBrown, weight = 600, anchor = 'middle', spacing = 0 } = {}) {
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}" letter-spacing="${spacing}" ${serif}>${words}</text>`
}

/** Words set from top to bottom; x is the middle of the column, y the first baseline. */
export function column(words, x, y, size, step, options) {
  return [...words].map((letter, index) => text(letter, x, y + index * step, size, options)).join('')
}

export function seal(x, y, side, letter = '熟') {
  return `<g><rect x="${x}" y="${y}" width="${side}" height="${side}" rx="${side * 0.12}" fill="${sealRed}"/>${text(letter, x + side / 2, y + side * 0.79, side * 0.78, { fill: '#FBF4EC', weight: 700 })}</g>`
}

/** What something that stands on (0, 0) throws on the ground; `reach` is how far it falls to the right. */
export function shadow(width, reach = 0.34, depth = 0.14) {
  const half = width / 2
  return `<ellipse cx="${half * reach * 1.6}" cy="6" rx="${half * 1.2}" ry="${width * depth * 0.82}" fill="#3A2A18" opacity=".24" ${blur(18)}/><ellipse cx="8" cy="2" rx="${half * 0.98}" ry="${width * depth * 0.48}" fill="#2A1C10" opacity=".42" ${blur(8)}/>`
}

function definitionsFor(body) {
  const used = new Set()
  const collect = (svg) => {
    for (const [, id] of svg.matchAll(/url\(#(p\d+)\)/g)) used.add(id)
  }
  collect(body)
  return [...paints.values()]
    .filter(({ id }) => used.has(id))
    .map(({ id, draw }) => draw(id))
    .join('')
}

/** A still life, 800 × 800: a tinted ground in light, and pieces placed on it; `zoom` and `lift` move them in the frame. */
export function picture([light, deep], body, { horizon = 585, zoom = 1, lift = 0 } = {}) {
  const ground = radial(`0 ${light}, 1 ${deep}`, '34%', '22%', '95%')
  const edge = horizon - lift
  const table = edge < 700 ? `<path d="M0 ${edge} Q400 ${edge - 25} 800 ${edge} V800 H0Z" fill="#2A1804" opacity=".045"/>` : ''
  const placed = `<g transform="translate(${400 * (1 - zoom)} ${560 * (1 - zoom) - lift}) scale(${zoom})">${body}</g>`
  const all = `<rect width="800" height="800" fill="${ground}"/>${table}${placed}`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800" width="800" height="800"><defs>${definitionsFor(all)}</defs>${all}</svg>`
}

/** A drawing with nothing behind it. */
export function bare(width, height, body) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><defs>${definitionsFor(body)}</defs>${body}</svg>`
}
