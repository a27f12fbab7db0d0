import { at, ball, blur, clip, column, linear, many, mix, relief, round, seal, shade, shadow, text } from './brush.mjs'

/* What goods come in. Each stands on (0, 0). */

/** The outline of something upright and round, seen a little from above. */
function tube(width, top, bottom, bulge = width * 0.148) {
  const half = width / 2
  return `M${-half} ${top} V${bottom} C${-half} ${bottom + bulge} ${half} ${bottom + bulge} ${half} ${bottom} V${top} C${half} ${top + bulge} ${-half} ${top + bulge} ${-half} ${top}Z`
}

/** Words on a paper label: the name in a column, where it is from beside it, the seal below. */
function labelWords({ name, from, size = 50, y, ink = '#2A1F16', soft = '#6B5A48', sealAt }) {
  const step = size * 1.17
  const fromSize = Math.max(15, size * 0.39)
  const nameX = from ? size * 0.24 : 0
  const [sealX, sealY] = sealAt ?? [nameX + size * 0.8, y + step * ([...name].length - 1) + size * 0.3]
  const stamp = seal(sealX, sealY, size * 0.74)
  return `${column(name, nameX, y, size, step, { fill: ink, weight: 700 })}${from ? column(from, nameX - size * 1.18, y - size * 0.32, fromSize, fromSize * 1.32, { fill: soft, weight: 500 }) : ''}${stamp}`
}

/** A tin with a lid that slips over, a paper band round it. */
export function tin({ width = 250, height = 450, lid = 66, body = '#5B4636', cap = body, paper = '#F1E7D3', band = [0.3, 0.82], words }) {
  const bulge = width * 0.148
  const lidWidth = width + 14
  const [from, to] = band.map((part) => -height + height * part)
  const size = words.size ?? 50
  return `${shadow(width)}<path d="${tube(width, -height + 30, 0)}" fill="${round(body)}"/>
<path d="${tube(width, from, to)}" fill="${round(paper, 0.62)}"/><path d="M${-width / 2} ${to} C${-width / 2} ${to + bulge} ${width / 2} ${to + bulge} ${width / 2} ${to}" fill="none" stroke="#000" stroke-opacity=".18" stroke-width="2"/>
<path d="${tube(lidWidth, -height, -height + lid, bulge * 0.98)}" fill="${round(cap)}"/><path d="M${-lidWidth / 2} ${-height + lid} C${-lidWidth / 2} ${-height + lid + bulge} ${lidWidth / 2} ${-height + lid + bulge} ${lidWidth / 2} ${-height + lid}" fill="none" stroke="${shade(cap, -0.7)}" stroke-opacity=".55" stroke-width="3"/>
<ellipse cx="0" cy="${-height}" rx="${lidWidth / 2}" ry="${bulge * 0.78}" fill="${shade(cap, 0.02)}"/><ellipse cx="0" cy="${-height - 2}" rx="${lidWidth / 2 - 13}" ry="${bulge * 0.65}" fill="${linear(`0 ${shade(cap, 0.22)}, 1 ${shade(cap, -0.06)}`)}"/><ellipse cx="${-width * 0.1}" cy="${-height - 7}" rx="${width * 0.27}" ry="${bulge * 0.3}" fill="${shade(cap, 0.42)}" opacity=".45" ${blur(3)}/>
${labelWords({ y: (from + to) / 2 + bulge * 0.75 - (size * 1.17 * ([...words.name].length - 1) + size) / 2 + size * 0.88 - 14, ...words })}`
}

function clothCover(neck, y) {
  const wide = neck + 22
  const hem = [...Array(7)]
    .map(
      (_, i) =>
        `Q${-wide + ((i + 0.5) * wide * 2) / 7} ${y + (i % 2 ? 68 : 50)} ${-wide + ((i + 1) * wide * 2) / 7} ${y + (i % 2 ? 54 : 60)}`,
    )
    .join(' ')
  const folds = many(
    8,
    (i) =>
      `<path d="M${-neck + 8 + i * ((neck * 2 - 16) / 7)} ${y + 8} q${(i - 3.5) * 2.4} 26 ${(i - 3.5) * 5} 44" stroke="#A99672" stroke-width="2" fill="none" opacity=".38"/>`,
  )
  return `<path d="M${-neck} ${y} L${-wide} ${y + 58} ${hem} L${neck} ${y}Z" fill="${round('#EFE4CD', 0.62)}"/>${folds}
<path d="M${-neck} ${y} C${-neck} ${y - 52} ${neck} ${y - 52} ${neck} ${y} C${neck} ${y + 30} ${-neck} ${y + 30} ${-neck} ${y}Z" fill="${linear('0 #FBF5E7, 1 #E4D7BC')}"/><path d="M${-neck - 2} ${y + 4} C${-neck * 0.6} ${y + 26} ${neck * 0.6} ${y + 26} ${neck + 2} ${y + 4}" stroke="#A8432A" stroke-width="6" fill="none"/><path d="M${neck * 0.52} ${y + 19} c26 6 34 34 26 58 M${neck * 0.52} ${y + 19} c10 14 8 34 -6 50" stroke="#A8432A" stroke-width="4" fill="none" stroke-linecap="round"/>`
}

function roundCap(neck, y, colour, tall) {
  const ridges = many(17, (i) => {
    const part = (i + 1) / 18
    const x = -neck * Math.cos(Math.PI * part)
    const drop = neck * 0.2 * Math.sin(Math.PI * part)
    return `<path d="M${x} ${y + drop + 4} v${tall - 6}" stroke="#000" stroke-opacity=".13" stroke-width="2"/>`
  })
  return `<path d="${tube(neck * 2, y, y + tall, neck * 0.28)}" fill="${round(colour)}"/>${ridges}<ellipse cx="0" cy="${y}" rx="${neck}" ry="${neck * 0.21}" fill="${shade(colour, 0.12)}"/><ellipse cx="${-neck * 0.2}" cy="${y - 3}" rx="${neck * 0.55}" ry="${neck * 0.1}" fill="${shade(colour, 0.5)}" opacity=".6" ${blur(3)}/>`
}

function corkCap(neck, y) {
  const cork = neck * 0.92
  return `<g ${relief({ frequency: 0.16, height: 1.6, strength: 0.6 })}><path d="${tube(cork * 2, y - 26, y + 22, cork * 0.28)}" fill="${round('#C79F6E', 0.8)}"/><ellipse cx="0" cy="${y - 26}" rx="${cork}" ry="${cork * 0.21}" fill="#D9B78A"/></g>`
}

/** A glass jar, filled up to its shoulder. `cover` is cloth, cork or the colour of a screw cap. */
export function jar({ width = 320, height = 330, fill, inside = '', cover = 'cloth', glow, label = '' }) {
  const half = width / 2
  const neck = width * 0.41
  const outline = `M${-neck} ${-height} C${-half + 6} ${-height * 0.94} ${-half} ${-height * 0.86} ${-half} ${-height * 0.77} V${-height * 0.17} C${-half} ${-height * 0.03} ${-width * 0.42} 8 ${-width * 0.29} 10 Q0 16 ${width * 0.29} 10 C${width * 0.42} 8 ${half} ${-height * 0.03} ${half} ${-height * 0.17} V${-height * 0.77} C${half} ${-height * 0.86} ${half - 6} ${-height * 0.94} ${neck} ${-height}Z`
  const cap =
    cover === 'cloth'
      ? clothCover(neck + 12, -height - 32)
      : cover === 'cork'
        ? corkCap(neck, -height - 4)
        : roundCap(neck + 10, -height - 44, cover, 46)
  const light = glow ? `<ellipse cx="${half * 0.9}" cy="10" rx="${half * 0.8}" ry="20" fill="${glow}" opacity=".5" ${blur(12)}/>` : ''
  return `${shadow(width)}${light}<path d="${outline}" fill="${fill}"/>${inside ? clip(outline, inside) : ''}
<path d="M${-half + 12} ${-height * 0.72} C${-half + 12} ${-height * 0.82} ${-half + 22} ${-height * 0.9} ${-neck + 16} ${-height * 0.96} L${-neck + 44} ${-height * 0.96} C${-half + 46} ${-height * 0.84} ${-half + 44} ${-height * 0.7} ${-half + 42} ${-height * 0.2} Q${-half + 44} ${-height * 0.06} ${-half + 66} -2 Q${-half + 18} -6 ${-half + 13} ${-height * 0.18}Z" fill="#fff" opacity=".2"/>
<path d="M${half - 24} ${-height * 0.74} V${-height * 0.24}" stroke="#fff" stroke-width="6" stroke-linecap="round" opacity=".34"/><path d="M${-half * 0.62} 6 Q0 18 ${half * 0.62} 6" stroke="#fff" stroke-width="5" opacity=".25" fill="none" ${blur(1.5)}/>${label}${cap}`
}

/** A paper label for a jar or a box, words from left to right; its middle is (0, 0). */
export function plate({
  width = 220,
  height = 180,
  name,
  lines = [],
  size = 46,
  paper = '#F7EEDC',
  ink = '#3A2712',
  soft = '#7A6136',
  rule = '#B99A63',
  depth = 0.5,
}) {
  const top = -height / 2
  const rest = lines
    .map((line, i) => text(line, 0, top + size * 1.62 + 58 + i * 30, i === 0 ? 20 : 16, { fill: soft, weight: 500 }))
    .join('')
  return `<rect x="${-width / 2 + 3}" y="${top + 4}" width="${width}" height="${height}" rx="4" fill="#000" opacity=".16" ${blur(3)}/><rect x="${-width / 2}" y="${top}" width="${width}" height="${height}" rx="4" fill="${round(paper, depth)}"/><rect x="${-width / 2 + 8}" y="${top + 8}" width="${width - 16}" height="${height - 16}" rx="2" fill="none" stroke="${rule}" stroke-width="1.2" opacity=".7"/>${text(name, 0, top + size * 1.62, size, { fill: ink, weight: 700 })}<path d="M${-width * 0.36} ${top + size * 1.62 + 24} H${width * 0.36}" stroke="${rule}" stroke-width="1.6"/>${rest}`
}

/** A label with words from top to bottom; its middle is (0, 0). */
export function slip({ width = 160, height = 236, paper = '#FBF7EC', rule = '#C8B48E', depth = 0.3, ...words }) {
  const size = words.size ?? 50
  const sealAt = [-size * 1.3, height / 2 - size * 0.74 - 18]
  return `<rect x="${-width / 2 + 3}" y="${-height / 2 + 4}" width="${width}" height="${height}" rx="3" fill="#000" opacity=".18" ${blur(3)}/><rect x="${-width / 2}" y="${-height / 2}" width="${width}" height="${height}" rx="3" fill="${round(paper, depth)}"/><rect x="${-width / 2 + 9}" y="${-height / 2 + 9}" width="${width - 18}" height="${height - 18}" fill="none" stroke="${rule}" stroke-width="1.5"/>${labelWords({ y: -height / 2 + size * 1.5, sealAt, ...words })}`
}

/** A bag that stands: crimped seam on top, folds where the goods end. */
export function pouch({ width = 300, height = 440, paper = '#C9A878', window = '', label = '', crease = 0.5 }) {
  const half = width / 2
  const outline = `M${-half + 10} ${-height} H${half - 10} L${half} ${-height * 0.82} C${half + 10} ${-height * 0.5} ${half + 8} ${-height * 0.2} ${half - 8} -8 Q${half - 10} 8 ${half - 40} 12 Q0 26 ${-half + 40} 12 Q${-half + 10} 8 ${-half + 8} -8 C${-half - 8} ${-height * 0.2} ${-half - 10} ${-height * 0.5} ${-half} ${-height * 0.82}Z`
  const crimps = many(
    Math.floor((width - 30) / 7),
    (i) => `<path d="M${-half + 18 + i * 7} ${-height + 5} v30" stroke="#000" stroke-opacity=".09" stroke-width="2.4"/>`,
  )
  const folds = `<path d="M${-half + 6} ${-height * 0.82} Q${-half + 40} ${-height * 0.7} ${-half + 26} ${-height * 0.44} M${half - 6} ${-height * 0.82} Q${half - 44} ${-height * 0.66} ${half - 30} ${-height * 0.4} M${-half + 24} -30 Q0 14 ${half - 24} -30" stroke="#000" stroke-width="5" fill="none" opacity="${crease * 0.2}" ${blur(3)}/><path d="M${-half + 34} ${-height * 0.78} Q${-half + 58} ${-height * 0.6} ${-half + 40} ${-height * 0.3}" stroke="#fff" stroke-width="12" fill="none" opacity=".16" ${blur(8)}/>`
  return `${shadow(width)}<g ${relief({ frequency: 0.9, height: 0.7, strength: 0.35 })}><path d="${outline}" fill="${round(paper, 0.78)}"/></g>${crimps}<path d="M${-half + 9} ${-height + 40} H${half - 9}" stroke="#000" stroke-opacity=".16" stroke-width="2"/>${folds}${window}${label}`
}

/** A cloth or paper sack tied at the neck. */
export function sack({ width = 290, height = 480, paper = '#DDC6A0', cord = '#5C4630', label = '', weave = 0 }) {
  const half = width / 2
  const tie = -height * 0.82
  const body = `M${-half + 14} ${-height * 0.74} C${-half - 6} ${-height * 0.5} ${-half - 16} ${-height * 0.22} ${-half + 2} -32 C${-half + 8} 2 ${-half + 40} 10 ${-half + 68} 12 H${half - 68} C${half - 40} 10 ${half - 8} 2 ${half - 2} -32 C${half + 16} ${-height * 0.22} ${half + 6} ${-height * 0.5} ${half - 14} ${-height * 0.74} C${half * 0.5} ${-height * 0.79} ${-half * 0.5} ${-height * 0.79} ${-half + 14} ${-height * 0.74}Z`
  const frill = `M${-half * 0.74} ${-height} Q${-half * 0.52} ${-height * 0.93} ${-half * 0.46} ${tie} H${half * 0.46} Q${half * 0.54} ${-height * 0.93} ${half * 0.76} ${-height * 1.005} Q${half * 0.5} ${-height * 0.965} ${half * 0.26} ${-height * 0.99} Q0 ${-height * 0.955} ${-half * 0.24} ${-height * 0.995} Q${-half * 0.5} ${-height * 0.965} ${-half * 0.74} ${-height}Z`
  const neck = `M${-half * 0.46} ${tie} Q${-half * 0.6} ${-height * 0.77} ${-half + 14} ${-height * 0.74} Q0 ${-height * 0.79} ${half - 14} ${-height * 0.74} Q${half * 0.6} ${-height * 0.77} ${half * 0.46} ${tie}Z`
  const pleats = many(7, (i) => {
    const x = (i - 3) * half * 0.13
    return `<path d="M${x} ${tie} Q${x * 1.6} ${-height * 0.76} ${x * 2.1} ${-height * 0.66} M${x} ${tie} Q${x * 1.1} ${-height * 0.9} ${x * 1.5} ${-height * 0.97}" stroke="#000" stroke-width="3" fill="none" opacity=".14" ${blur(1.5)}/>`
  })
  const surface = relief({ frequency: weave ? 0.55 : 0.8, height: weave ? 1.3 : 0.7, strength: weave ? 0.5 : 0.35 })
  return `${shadow(width)}<g ${surface}><path d="${body}" fill="${round(paper, 0.8)}"/><path d="${frill}" fill="${round(shade(paper, -0.05), 0.8)}"/><path d="${neck}" fill="${round(shade(paper, -0.08), 0.8)}"/></g>${pleats}
<path d="M${-half * 0.48} ${tie} Q0 ${tie + 22} ${half * 0.48} ${tie}" stroke="${cord}" stroke-width="10" fill="none" stroke-linecap="round"/><path d="M${-half * 0.46} ${tie - 4} Q0 ${tie + 16} ${half * 0.46} ${tie - 4}" stroke="${shade(cord, 0.3)}" stroke-width="2" fill="none" opacity=".6"/><path d="M4 ${tie + 12} c-14 26 -38 30 -44 54 M6 ${tie + 12} c18 22 22 36 18 60" stroke="${cord}" stroke-width="5" fill="none" stroke-linecap="round"/>${label}`
}

/** A box seen from a little above and from the left; `face` is drawn on its front, (0, 0) the middle of it. */
export function box({ width = 420, height = 250, depth = 90, colour = '#7A3B2A', lid = 0, face = '' }) {
  const half = width / 2
  const back = depth * 0.5
  const front = `M${-half} ${-height} H${half} V0 H${-half}Z`
  const top = `M${-half} ${-height} L${-half + depth * 0.7} ${-height - back} H${half + depth * 0.7} L${half} ${-height}Z`
  const side = `M${half} ${-height} L${half + depth * 0.7} ${-height - back} V${-back * 0.9} L${half} 0Z`
  const seam = lid
    ? `<path d="M${-half} ${-height + lid} H${half} L${half + depth * 0.7} ${-height + lid - back}" stroke="#000" stroke-opacity=".3" stroke-width="2.5" fill="none"/><path d="M${-half} ${-height + lid + 3} H${half}" stroke="#fff" stroke-opacity=".14" stroke-width="1.5"/>`
    : ''
  return `<g transform="translate(${depth * 0.3} 0)">${shadow(width + depth * 0.7, 0.3, 0.09)}</g><g ${relief({ frequency: 0.9, height: 0.6, strength: 0.3 })}><path d="${front}" fill="${linear(`0 ${shade(colour, 0.1)}, 1 ${shade(colour, -0.12)}`, 1, 0.5)}"/><path d="${top}" fill="${linear(`0 ${shade(colour, 0.34)}, 1 ${shade(colour, 0.16)}`)}"/><path d="${side}" fill="${linear(`0 ${shade(colour, -0.34)}, 1 ${shade(colour, -0.5)}`)}"/></g><path d="M${-half} ${-height} H${half}" stroke="#fff" stroke-opacity=".28" stroke-width="1.5"/>${seam}${at(0, -height / 2, face)}`
}

/** A woven basket with a lid, or open with `inside` showing over its rim. */
export function basket({ width = 330, height = 260, colour = '#C79A5B', inside = '', label = '', isOpen = true }) {
  const half = width / 2
  const rows = Math.round(height / 17)
  const step = height / rows
  const outline = `M${-half} ${-height} C${-half - 4} ${-height * 0.5} ${-half + 8} ${-height * 0.1} ${-half + 26} 0 Q0 34 ${half - 26} 0 C${half - 8} ${-height * 0.1} ${half + 4} ${-height * 0.5} ${half} ${-height} Q0 ${-height + 56} ${-half} ${-height}Z`
  const weave = many(rows, (row) =>
    many(22, (i) => {
      const angle = Math.PI * ((i + (row % 2 ? 0.5 : 0)) / 21)
      const x = -Math.cos(angle) * (half - 2)
      const wide = Math.sin(angle) * 27 + 5
      const y = -height + row * step + Math.sin(angle) * 28 * (1 - row / rows / 3)
      return `<rect x="${x - wide / 2}" y="${y}" width="${wide}" height="${step - 2}" rx="5" fill="${mix(shade(colour, 0.26), shade(colour, -0.36), Math.min(1, Math.abs(i - 7) / 15 + (row % 2) * 0.08))}" stroke="${shade(colour, -0.6)}" stroke-opacity=".4" stroke-width="1"/>`
    }),
  )
  const bands = many(26, (i) => {
    const angle = Math.PI * ((i + 0.5) / 26)
    return `<path d="M${-Math.cos(angle) * (half + 5)} ${-height - 8 + Math.sin(angle) * 29} l7 20" stroke="${shade(colour, -0.5)}" stroke-width="3" opacity=".5"/>`
  })
  const rim = `<path d="M${-half - 6} ${-height - 8} C${-half - 6} ${-height + 30} ${half + 6} ${-height + 30} ${half + 6} ${-height - 8} V${-height + 10} C${half + 6} ${-height + 50} ${-half - 6} ${-height + 50} ${-half - 6} ${-height + 10}Z" fill="${round(shade(colour, 0.08))}"/>${bands}`
  const mouth = isOpen
    ? `<ellipse cx="0" cy="${-height - 8}" rx="${half + 6}" ry="29" fill="${round(colour)}"/><ellipse cx="0" cy="${-height - 6}" rx="${half - 6}" ry="24" fill="${shade(colour, -0.66)}"/>`
    : ''
  return `${shadow(width)}${mouth}${at(0, -height, inside)}${clip(
    outline,
    `<path d="${outline}" fill="${shade(colour, -0.5)}"/>${weave}<path d="${outline}" fill="${linear('0 #2A1606 .42, .3 #2A1606 0, .6 #2A1606 .04, 1 #2A1606 .5')}"/>`,
  )}${rim}${label}`
}

/** Something round wrapped in paper, its folds gathered to the middle: a pressed cake of tea, standing. */
export function wrappedCake({ radius = 250, paper = '#F1EADB', words = '' }) {
  const folds = many(
    44,
    (i) =>
      `<path d="M0 ${-radius + 2} L${((i * 29) % 9) - 4} ${-radius * (0.74 - ((i * 37) % 15) / 100)}" transform="rotate(${i * 8.18})" stroke="#8F7F60" stroke-width="${1.4 + (i % 3)}" opacity="${0.2 + (i % 4) * 0.07}"/>`,
  )
  return `${shadow(radius * 1.7, 0.3, 0.12)}<g transform="translate(0 ${-radius + 6})"><g ${relief({ frequency: 0.05, height: 2.4, strength: 0.3, octaves: 4 })}><circle r="${radius}" fill="${ball(paper, 0.45)}"/></g>${folds}<circle r="${radius * 0.69}" fill="${paper}" opacity=".35" ${blur(18)}/>${words}</g>`
}
