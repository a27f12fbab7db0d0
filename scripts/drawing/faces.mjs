import { bare } from './brush.mjs'

/* Portraits of people who don't exist: 120 × 120, one hand for all. */
const ink = '#3A2A20'

function mouth(kind) {
  if (kind === 'wide')
    return `<path d="M52 69.5 q8 11 16 0 q-8 2.4 -16 0z" fill="#B85C48"/><path d="M53.6 70.5 q6.4 3.4 12.8 0 q-6.4 1.4 -12.8 0z" fill="#fff"/>`
  return '<path d="M54 71 q6 5 12 0" stroke="#A8553F" stroke-width="2.2" fill="none" stroke-linecap="round"/>'
}

function eyes(kind) {
  if (kind === 'open')
    return `<circle cx="52.5" cy="59" r="2.3" fill="${ink}"/><circle cx="67.5" cy="59" r="2.3" fill="${ink}"/><path d="M48.5 53 q4 -2.6 8 -.6 M63.5 52.4 q4 -2 8 .6" stroke="${ink}" stroke-width="1.7" fill="none" stroke-linecap="round"/>`
  return `<path d="M49.5 60 q3 -3 6 0 M64.5 60 q3 -3 6 0" stroke="${ink}" stroke-width="2" fill="none" stroke-linecap="round"/>`
}

/** `behind` is drawn before the shoulders, `hair` over the head, `extra` last. */
export function face({ ground, top, hair, behind = '', extra = '', skin = '#F0C8A8', look = 'smile', smile = 'soft', width = 23 }) {
  const neck = { '#F0C8A8': '#E5B795', '#E4B48E': '#D39F78', '#F5D5BA': '#E8BF9F' }[skin] ?? '#E0AE88'
  return bare(
    120,
    120,
    `<rect width="120" height="120" fill="${ground}"/>${behind}<path d="M14 126 C16 96 38 88 60 88 C82 88 104 96 106 126Z" fill="${top}"/><rect x="51" y="74" width="18" height="22" rx="9" fill="${neck}"/><ellipse cx="60" cy="58" rx="${width}" ry="27" fill="${skin}"/><ellipse cx="46" cy="67" rx="5" ry="3" fill="#E08E74" opacity=".28"/><ellipse cx="74" cy="67" rx="5" ry="3" fill="#E08E74" opacity=".28"/>${hair}${eyes(look)}${mouth(smile)}${extra}`,
  )
}

const glasses =
  '<g fill="none" stroke="#4A4038" stroke-width="2"><circle cx="52" cy="60" r="7"/><circle cx="68" cy="60" r="7"/><path d="M59 59 q1 -1.4 2 0"/></g>'
const collar = (colour) => `<path d="M50 89 L60 102 L70 89 L76 92 L62 112 H58 L44 92Z" fill="${colour}"/>`

/** By file name. */
export const faces = {
  'chen-min': face({
    ground: '#E6DCCF',
    top: '#6F8A9B',
    hair: '<path d="M35 74 C28 36 42 24 60 24 C80 24 92 38 85 74 C80 72 82 56 79 49 C70 50 60 46 55 40 C50 47 44 50 40 51 C38 60 40 72 35 74Z" fill="#33251D"/>',
    look: 'open',
  }),
  lin: face({
    ground: '#C9D5C6',
    top: '#F4EFE4',
    hair: '<circle cx="60" cy="22" r="13" fill="#2E221B"/><path d="M35 62 C30 30 44 26 60 26 C78 26 90 32 85 62 C84 50 78 44 70 42 C58 46 44 44 40 46 C37 50 36 56 35 62Z" fill="#2E221B"/>',
  }),
  'hq-keeper': face({
    ground: '#E3D3C6',
    top: '#8E3721',
    hair: '<path d="M36 57 C31 29 47 23 61 24 C79 24 89 34 84 57 C83 48 79 43 73 41 C62 43 47 41 41 44 C38 48 37 52 36 57Z" fill="#2A1F1A"/>',
    extra: collar('#F4E9DC'),
    look: 'open',
    skin: '#E4B48E',
  }),
  'a-fang': face({
    ground: '#DDE2CE',
    top: '#B98A4A',
    hair: '<path d="M34 66 C28 32 44 24 60 24 C78 24 92 34 86 66 C84 52 80 46 60 42 C42 46 37 52 34 66Z" fill="#3B2A20"/><path d="M82 58 C96 66 94 92 86 106 C82 100 84 76 80 64Z" fill="#3B2A20"/>',
    smile: 'wide',
    skin: '#E4B48E',
  }),
  'lao-he': face({
    ground: '#D9D2C2',
    top: '#4F5B4A',
    hair: '<path d="M37 52 C34 32 46 25 60 25 C76 25 86 32 83 52 C81 44 78 39 70 38 C58 41 48 38 42 41 C39 44 38 48 37 52Z" fill="#6B655E"/>',
    extra: '<path d="M48 76 Q60 88 72 76 Q70 88 60 90 Q50 88 48 76Z" fill="#8B857C" opacity=".8"/>',
    skin: '#E4B48E',
    width: 24,
  }),
  'xiao-tang': face({
    ground: '#D5DEDD',
    top: '#E4C9A8',
    hair: '<path d="M33 80 C27 40 40 23 60 23 C82 23 93 42 87 80 C83 82 79 74 80 60 C78 50 74 45 66 42 C56 43 46 42 41 48 C39 56 42 72 38 82 C36 83 34 82 33 80Z" fill="#6A4326"/>',
    extra: '<circle cx="38" cy="70" r="2.6" fill="#C9A24A"/><circle cx="82" cy="70" r="2.6" fill="#C9A24A"/>',
    skin: '#F5D5BA',
    look: 'open',
    smile: 'wide',
  }),
  'a-mei': face({
    ground: '#E8D2BE',
    top: '#7C8F86',
    hair: '<path d="M33 84 C28 40 40 24 60 24 C82 24 92 42 87 84 C82 84 80 70 80 56 C72 52 66 46 62 40 C56 48 46 52 40 54 C40 70 38 84 33 84Z" fill="#4A3020"/>',
  }),
  'lao-zhou': face({
    ground: '#C8D0DA',
    top: '#3F5566',
    hair: '<path d="M36 56 C32 30 46 24 62 26 C80 26 88 36 84 56 C82 48 78 44 74 40 C62 44 46 42 40 44 C38 48 37 52 36 56Z" fill="#241C18"/>',
  }),
  'zhang-jie': face({
    ground: '#EADFC6',
    top: '#B56A4E',
    hair: '<path d="M34 76 C28 36 42 24 60 24 C80 24 92 38 86 76 C80 74 82 58 80 48 C68 48 52 44 48 38 C44 48 40 50 40 56 C39 66 38 74 34 76Z" fill="#5B3A22"/>',
  }),
  'xiao-ye': face({
    ground: '#D6DCE6',
    top: '#D8A0A0',
    hair: '<circle cx="42" cy="30" r="9" fill="#2E221B"/><circle cx="78" cy="30" r="9" fill="#2E221B"/><path d="M36 60 C32 32 46 26 60 26 C76 26 88 34 84 60 C82 50 80 46 60 40 C42 46 38 50 36 60Z" fill="#2E221B"/>',
  }),
  'he-shu': face({
    ground: '#DCE3D2',
    top: '#8A6A52',
    hair: '<path d="M36 58 C30 28 48 22 60 24 C76 22 90 30 84 58 C83 48 80 42 72 40 C60 44 48 42 42 42 C38 46 37 52 36 58Z" fill="#8E8A84"/>',
    extra: glasses,
  }),
  'xu-wei': face({
    ground: '#E2D9E0',
    top: '#55616E',
    hair: '<path d="M36 55 C30 33 42 21 58 23 C66 18 84 24 85 40 C87 46 85 51 84 56 C82 50 80 46 76 44 C66 48 58 40 50 41 C44 44 38 48 36 55Z" fill="#2B2420"/>',
    extra:
      '<g fill="none" stroke="#2B2420" stroke-width="2"><rect x="44.5" y="53.5" width="14" height="11.5" rx="4"/><rect x="61.5" y="53.5" width="14" height="11.5" rx="4"/><path d="M58.5 58 h3"/></g>',
    smile: 'wide',
    skin: '#F5D5BA',
  }),
}
