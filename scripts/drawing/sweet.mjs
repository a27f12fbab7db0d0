import { at, ball, blur, clip, dice, linear, many, places, radial, relief, round, shade, shadow } from './brush.mjs'

/* Honey and what goes with it, and glass. */

export const honeyFill = linear('0 #A85F0C, .2 #DE9420, .45 #F3B647, .8 #C9780F, 1 #965207')
export const darkHoney = linear('0 #5E2A08, .2 #8F4A12, .45 #B86822, .8 #7A3A0C, 1 #4E2206')
export const paleHoney = linear('0 #C08A2A, .2 #E8B850, .45 #F8D684, .8 #DDA63C, 1 #B27C20')

/** A dipper, its head at (0, 0), handle to the left. */
export function dipper({ wood = '#C2925C' } = {}) {
  const fill = linear(`0 ${shade(wood, 0.24)}, .5 ${wood}, 1 ${shade(wood, -0.34)}`, 0, 1)
  const rings = many(4, (i) => `<ellipse cx="${i * 20 - 30}" cy="0" rx="12" ry="${[31, 38, 38, 30][i]}" fill="${fill}"/>`)
  const gaps = many(3, (i) => `<path d="M${i * 20 - 20} -31 v62" stroke="${shade(wood, -0.55)}" stroke-width="3.4"/>`)
  return `<ellipse cx="-60" cy="40" rx="140" ry="15" fill="#2A1C10" opacity=".34" ${blur(8)}/><rect x="-216" y="-7" width="176" height="14" rx="7" fill="${fill}"/>${rings}${gaps}`
}

/** Honey lying in something, or run out on the table: rx × ry round (0, 0). */
export function pool({ rx = 130, ry = 40, colour = '#E39A22' }) {
  return `<ellipse cx="4" cy="6" rx="${rx * 1.02}" ry="${ry * 1.06}" fill="#6A3A04" opacity=".35" ${blur(6)}/><ellipse rx="${rx}" ry="${ry}" fill="${radial(`0 ${shade(colour, 0.34)}, .6 ${colour}, 1 ${shade(colour, -0.34)}`, '60%', '70%', '75%')}"/><path d="M${-rx * 0.7} ${-ry * 0.4} Q${-rx * 0.2} ${-ry * 0.86} ${rx * 0.36} ${-ry * 0.72}" stroke="#fff" stroke-width="${ry * 0.14}" fill="none" stroke-linecap="round" opacity=".6" ${blur(1.5)}/>`
}

/** A thread of honey falling to (0, 0) from `height` above. */
export function thread({ height = 240, colour = '#E39A22' }) {
  return `<path d="M-14 ${-height} C-7 ${-height * 0.7} -5 ${-height * 0.3} -5 -14 C-8 -6 -22 0 -34 4 H34 C22 0 8 -6 5 -14 C5 ${-height * 0.3} 7 ${-height * 0.7} 14 ${-height}Z" fill="${linear(`0 ${shade(colour, -0.3)}, .35 ${shade(colour, 0.4)}, 1 ${shade(colour, -0.36)}`)}"/>`
}

/** A piece of honeycomb seen from the front and above. */
export function honeycomb({ width = 420, height = 230, depth = 70, colour = '#E2A93C', frame = '' }) {
  const half = width / 2
  const next = dice(9)
  const side = 19
  const rowStep = side * 1.5
  const cells = []
  for (let row = 0; row * rowStep < height + side; row += 1) {
    for (let x = -half - side; x < half + side; x += side * 1.732) {
      const [cx, cy] = [x + (row % 2 ? side * 0.866 : 0), -height + row * rowStep]
      const corner = (reach) =>
        [0, 60, 120, 180, 240, 300]
          .map(
            (turn) =>
              `${(cx + Math.sin((turn * Math.PI) / 180) * reach).toFixed(1)},${(cy + Math.cos((turn * Math.PI) / 180) * reach).toFixed(1)}`,
          )
          .join(' ')
      const isCapped = next() > 0.74
      const inner = isCapped ? ball('#F0D9A0', 0.6) : radial(`0 #FFC94F, .5 ${shade(colour, -0.04)}, 1 #7A4606`, '60%', '72%', '72%')
      cells.push(
        `<polygon points="${corner(side)}" fill="#F4D88E"/><polygon points="${corner(side - 2.6)}" fill="${inner}" stroke="#A9700F" stroke-opacity=".5"/>${isCapped ? '' : `<ellipse cx="${cx - 4}" cy="${cy - 6}" rx="5" ry="2.6" fill="#fff" opacity=".7"/>`}`,
      )
    }
  }
  const front = `M${-half} ${-height} Q0 ${-height - 6} ${half} ${-height} Q${half + 5} ${-height / 2} ${half - 3} 0 Q0 8 ${-half + 4} -2 Q${-half - 5} ${-height / 2} ${-half} ${-height}Z`
  const top = `M${-half} ${-height} L${-half + depth} ${-height - depth * 0.5} H${half + depth * 0.8} L${half} ${-height} Q0 ${-height - 6} ${-half} ${-height}Z`
  const right = `M${half} ${-height} L${half + depth * 0.8} ${-height - depth * 0.5} V${-depth * 0.4} L${half - 3} 0 Q${half + 5} ${-height / 2} ${half} ${-height}Z`
  return `${shadow(width * 1.1, 0.26, 0.1)}<path d="${right}" fill="${linear('0 #A8700F, 1 #7A4A08')}"/><path d="${top}" fill="${linear('0 #F7DF9E, 1 #E0B553')}" ${relief({ frequency: 0.06, height: 1.6, strength: 0.4 })}/>${clip(front, cells.join(''))}<path d="${front}" fill="${linear('0 #fff .14, .5 #fff 0, 1 #3A1E02 .34', 1, 0.5)}"/>${frame}`
}

/** A lychee; peeled it shows its white half. */
export function lychee({ radius = 62, isPeeled = false }) {
  const r = radius
  const whole = `<g ${relief({ frequency: 0.09, height: 5, strength: 0.62, octaves: 1 })}><circle cy="${-r}" r="${r}" fill="${ball('#B23A3A', 0.9)}"/></g><path d="M0 ${-r * 1.96} q6 -18 18 -24" stroke="#6B5030" stroke-width="6" fill="none" stroke-linecap="round"/>`
  const bare = isPeeled
    ? `${clip(
        `M${-r * 1.2} ${-r * 2.3} H${r * 1.2} V${-r * 0.86} L${r * 0.6} ${-r * 1.1} L${r * 0.2} ${-r * 0.8} L${-r * 0.3} ${-r * 1.06} L${-r * 1.2} ${-r * 0.8}Z`,
        `<circle cy="${-r}" r="${r * 0.97}" fill="${radial('0 #FFFFFF, .5 #F3EEEA, 1 #C9BDB6')}"/><ellipse cx="${-r * 0.3}" cy="${-r * 1.5}" rx="${r * 0.26}" ry="${r * 0.14}" fill="#fff" ${blur(3)}/>`,
      )}`
    : ''
  return `${shadow(r * 1.6)}${whole}${bare}`
}

/** A glass of green tea, its leaves standing in it. */
export function glass({ width = 170, height = 250, tea = '#D8D58C', leaves = '' }) {
  const half = width / 2
  const bulge = width * 0.12
  const outline = `M${-half} ${-height} L${-half + 10} -14 C${-half + 12} ${bulge * 0.8} ${half - 12} ${bulge * 0.8} ${half - 10} -14 L${half} ${-height} C${half} ${-height + bulge} ${-half} ${-height + bulge} ${-half} ${-height}Z`
  const water = `M${-half + 3} ${-height * 0.86} L${-half + 12} -20 C${-half + 14} ${bulge * 0.5} ${half - 14} ${bulge * 0.5} ${half - 12} -20 L${half - 3} ${-height * 0.86} C${half - 4} ${-height * 0.86 + bulge} ${-half + 4} ${-height * 0.86 + bulge} ${-half + 3} ${-height * 0.86}Z`
  return `${shadow(width, 0.5)}<ellipse cx="${half * 0.9}" cy="8" rx="${half * 0.7}" ry="13" fill="#E6E08A" opacity=".55" ${blur(8)}/><path d="${outline}" fill="#fff" opacity=".3"/><path d="${water}" fill="${round(tea, 0.6)}" opacity=".9"/>${clip(water, leaves)}<ellipse cy="${-height * 0.86}" rx="${half - 3}" ry="${bulge * 0.74}" fill="${shade(tea, 0.34)}" opacity=".95"/><ellipse cy="${-height}" rx="${half}" ry="${bulge * 0.76}" fill="none" stroke="#fff" stroke-width="4" opacity=".85"/><path d="${outline}" fill="${linear('0 #fff .5, .12 #fff .06, .3 #fff .3, .44 #fff .02, .86 #fff 0, 1 #2A3010 .22')}"/><path d="M${-half + 22} ${-height + 26} L${-half + 30} -34" stroke="#fff" stroke-width="9" opacity=".55" stroke-linecap="round" ${blur(1.5)}/>`
}

/** Small blossoms, five petals each, strewn at the given places. */
export function blossoms(list, { petal = '#F6EBC4', heart = '#D9A63A', scale = 1 } = {}) {
  return places(list)
    .map(([x, y]) =>
      at(
        x,
        y,
        `<ellipse cx="3" cy="6" rx="16" ry="8" fill="#2A1C10" opacity=".2" ${blur(3)}/>${[0, 72, 144, 216, 288].map((turn) => `<ellipse cx="0" cy="-9" rx="6" ry="9" fill="${petal}" stroke="#C9B680" stroke-width=".8" transform="rotate(${turn})"/>`).join('')}<circle r="5" fill="${heart}"/>`,
        { scale },
      ),
    )
    .join('')
}
