import { at, ball, blur, clip, dice, linear, many, radial, relief, round, shade, shadow } from './brush.mjs'

/* What is on the table: cups, bowls, dishes, boards, spoons. Each stands on (0, 0). */

/** A cup without handle; `tea` is the colour of what is in it. */
export function cup({ scale = 1, clay = '#EFEAE0', tea = '#B5682B' }) {
  const glaze = round(clay, 0.62)
  const liquid = radial(`0 ${shade(tea, 0.18)}, .7 ${tea}, 1 ${shade(tea, -0.28)}`, '40%', '60%', '70%')
  return `<g transform="scale(${scale})">${shadow(150, 0.5, 0.17)}<g transform="translate(0 -100)"><path d="M-36 88 h72 l-3 14 q-33 8 -66 0z" fill="${round(shade(clay, -0.12), 0.7)}"/><path d="M-110 -40 C-108 40 -62 88 -36 93 Q0 98 36 93 C62 88 108 40 110 -40Z" fill="${glaze}"/><path d="M-84 0 C-76 34 -56 66 -38 78" stroke="#fff" stroke-width="10" fill="none" opacity=".35" stroke-linecap="round" ${blur(4)}/><ellipse cx="0" cy="-40" rx="110" ry="30" fill="${shade(clay, 0.7)}"/><ellipse cx="0" cy="-37" rx="103" ry="25.5" fill="${shade(clay, -0.22)}"/><ellipse cx="0" cy="-34" rx="99" ry="23" fill="${liquid}"/><ellipse cx="-28" cy="-40" rx="50" ry="8" fill="#fff" opacity=".26" ${blur(1.5)}/></g></g>`
}

/** A bowl; `inside` is drawn round the middle of its mouth and cut off by the front of the rim. */
export function bowl({ width = 256, height = 150, clay = '#8C9C94', inside = '', depth = 0.15 }) {
  const half = width / 2
  const rim = width * depth
  const body = `M${-half} ${-height} C${-half + 4} ${-height * 0.44} ${-half * 0.66} 3 ${-half * 0.28} 3 H${half * 0.28} C${half * 0.66} 3 ${half - 4} ${-height * 0.44} ${half} ${-height} C${half * 0.8} ${-height + rim * 1.28} ${-half * 0.8} ${-height + rim * 1.28} ${-half} ${-height}Z`
  return `${shadow(width * 0.78, 0.5)}<ellipse cx="0" cy="${-height}" rx="${half}" ry="${rim}" fill="${linear(`0 ${shade(clay, -0.4)}, 1 ${shade(clay, -0.1)}`)}"/>${at(0, -height, inside)}<path d="${body}" fill="${round(clay)}"/><path d="M${-half} ${-height} C${-half * 0.8} ${-height + rim * 1.28} ${half * 0.8} ${-height + rim * 1.28} ${half} ${-height}" stroke="${shade(clay, 0.6)}" stroke-width="4" fill="none" opacity=".85"/><path d="M${-half * 0.72} ${-height * 0.72} C${-half * 0.64} ${-height * 0.4} ${-half * 0.48} ${-height * 0.2} ${-half * 0.34} -18" stroke="#fff" stroke-width="9" stroke-linecap="round" fill="none" opacity=".2" ${blur(3)}/>`
}

/** A flat dish, its middle on (0, 0). */
export function dish({ rx = 280, ry = 96, clay = '#EFEAE0', rim = 0.9 }) {
  return `<g transform="translate(0 ${ry * 0.84})">${shadow(rx * 1.66, 0.2, 0.1)}</g><path d="M${-rx} 0 C${-rx * 0.9} ${ry * 1.34} ${rx * 0.9} ${ry * 1.34} ${rx} 0Z" fill="${round(shade(clay, -0.16), 0.7)}"/><ellipse rx="${rx}" ry="${ry}" fill="${linear(`0 ${shade(clay, -0.05)}, .3 ${shade(clay, 0.62)}, 1 ${shade(clay, -0.16)}`)}"/><ellipse cy="${ry * 0.06}" rx="${rx * rim}" ry="${ry * rim * 0.96}" fill="${linear(`0 ${shade(clay, -0.24)}, .6 ${shade(clay, -0.04)}, 1 ${shade(clay, 0.24)}`, 1, 0.6)}"/><ellipse cy="${ry * 0.1}" rx="${rx * rim * 0.93}" ry="${ry * rim * 0.88}" fill="${shade(clay, 0.1)}"/>`
}

/** A thick round of wood, or a slab when it is square. */
export function board({ width = 560, depth = 150, thick = 26, wood = '#B98C5C' }) {
  const half = width / 2
  const top = `M${-half + depth * 0.32} ${-depth} H${half - depth * 0.12} Q${half - depth * 0.04} ${-depth} ${half} ${-depth * 0.86} L${half + 30} -10 Q${half + 34} 0 ${half + 16} 0 H${-half - 16} Q${-half - 34} 0 ${-half - 26} -10 L${-half + depth * 0.2} ${-depth * 0.9} Q${-half + depth * 0.26} ${-depth} ${-half + depth * 0.32} ${-depth}Z`
  const next = dice(width + depth)
  const grain = many(16, () => {
    const y = -depth * next()
    const start = -half + next() * width * 0.6
    return `<path d="M${start} ${y} q${40 + next() * 90} ${next() * 8 - 4} ${120 + next() * 240} ${next() * 4 - 2}" stroke="${shade(wood, -0.45)}" stroke-width="${1 + next() * 2}" fill="none" opacity="${0.14 + next() * 0.2}"/>`
  })
  const edge = `M${-half - 28} -6 Q${-half - 30} 0 ${-half - 16} 0 H${half + 16} Q${half + 32} 0 ${half + 31} -6 V${thick - 6} Q${half + 30} ${thick} ${half + 14} ${thick} H${-half - 14} Q${-half - 28} ${thick} ${-half - 28} ${thick - 6}Z`
  return `<g transform="translate(0 ${thick})">${shadow(width * 1.08, 0.16, 0.07)}</g><g ${relief({ frequency: '0.008 0.4', height: 1.2, strength: 0.4 })}><path d="${edge}" fill="${linear(`0 ${shade(wood, -0.1)}, .4 ${shade(wood, -0.24)}, 1 ${shade(wood, -0.5)}`)}"/><path d="${top}" fill="${linear(`0 ${shade(wood, 0.3)}, .5 ${wood}, 1 ${shade(wood, -0.22)}`, 1, 0.4)}"/></g>${clip(top, grain)}<path d="M${-half - 22} -1 H${half + 22}" stroke="#fff" stroke-width="2" opacity=".3"/>`
}

/** A wooden spoon lying with its bowl at (0, 0), handle to the right; `inside` fills the bowl. */
export function spoon({ wood = '#A87846', inside = '', length = 250 }) {
  return `<ellipse cx="30" cy="34" rx="96" ry="20" fill="#2A1C10" opacity=".3" ${blur(8)}/><path d="M70 8 L${length} -34 q18 -3 18 8 q0 10 -16 12 L76 34Z" fill="${linear(`0 ${shade(wood, 0.1)}, 1 ${shade(wood, -0.3)}`, 0, 1)}"/><ellipse cx="0" cy="8" rx="88" ry="44" fill="${ball(shade(wood, -0.14))}"/><ellipse cx="-2" cy="2" rx="80" ry="37" fill="${linear(`0 ${shade(wood, -0.46)}, 1 ${shade(wood, -0.1)}`, 0.6, 1)}"/>${inside}`
}

/** A lidded cup with saucer, as single bushes are brewed in. */
export function gaiwan({ scale = 1, clay = '#F4F0E8', isOpen = false, inside = '' }) {
  const lid = isOpen
    ? ''
    : `<path d="M-104 -118 C-100 -160 -56 -186 0 -186 C56 -186 100 -160 104 -118 C70 -96 -70 -96 -104 -118Z" fill="${round(clay, 0.6)}"/><path d="M-70 -150 Q-40 -176 -6 -178" stroke="#fff" stroke-width="8" stroke-linecap="round" fill="none" opacity=".6" ${blur(3)}/><path d="M-24 -188 q0 -20 -6 -24 h60 q-6 4 -6 24z" fill="${round(clay, 0.7)}"/><ellipse cx="0" cy="-212" rx="31" ry="8" fill="${shade(clay, 0.4)}"/>`
  return `<g transform="scale(${scale})"><g transform="translate(0 12)">${shadow(250, 0.3, 0.12)}</g><path d="M-140 -6 C-120 22 120 22 140 -6Z" fill="${round(shade(clay, -0.1), 0.8)}"/><ellipse cx="0" cy="-8" rx="140" ry="30" fill="${linear(`0 ${shade(clay, -0.06)}, .3 ${shade(clay, 0.6)}, 1 ${shade(clay, -0.18)}`)}"/><ellipse cx="8" cy="-6" rx="70" ry="14" fill="#2A1C10" opacity=".26" ${blur(6)}/><path d="M-128 -140 C-112 -70 -74 -22 -46 -14 Q0 -4 46 -14 C74 -22 112 -70 128 -140Z" fill="${round(clay, 0.66)}"/><path d="M-100 -108 C-88 -70 -66 -40 -48 -28" stroke="#fff" stroke-width="11" stroke-linecap="round" fill="none" opacity=".55" ${blur(4)}/><ellipse cx="0" cy="-140" rx="128" ry="33" fill="${shade(clay, 0.6)}"/><ellipse cx="0" cy="-136" rx="116" ry="26" fill="${shade(clay, -0.3)}"/>${at(0, -134, inside)}${lid}</g>`
}

/** A cloth lying flat, under things. */
export function cloth({ width = 620, depth = 210, colour = '#D8D0C0' }) {
  const half = width / 2
  return `<path d="M${-half + 40} ${-depth} L${half - 10} ${-depth + 16} L${half + 30} -14 Q${half * 0.4} 14 0 2 Q${-half * 0.5} -8 ${-half - 20} 16Z" fill="#2A1C10" opacity=".25" transform="translate(8 8)" ${blur(8)}/><g ${relief({ frequency: 0.7, height: 1.2, strength: 0.5 })}><path d="M${-half + 40} ${-depth} L${half - 10} ${-depth + 16} L${half + 30} -14 Q${half * 0.4} 14 0 2 Q${-half * 0.5} -8 ${-half - 20} 16Z" fill="${linear(`0 ${shade(colour, 0.2)}, 1 ${shade(colour, -0.16)}`, 1, 0.5)}"/></g>`
}
