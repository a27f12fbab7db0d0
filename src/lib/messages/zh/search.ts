/* Finding something. */
export const search = {
  title: '找东西',
  hint: '品名、产地、谁做的',
  clear: '清空',
  recent: '最近找过',
  categories: '分类',
  seen: '最近看过',
  kept: '只记在这台手机上。',
  found: (words: string) => `找“${words}”`,
  nothing: (words: string) => `没有找到“${words}”`,
  nothingWords: '换个短一点的词，或者从分类里看看。',
  nearWords: '换个短一点的词，下面这些也许相近。',
  near: '相近的',
  compare: '选几样比',
  choose: '挑两三样',
  chosen: (count: number) => `比这 ${count} 样`,
  most: '最多放三样在一起比。',
  stop: '不比了',
}

export type SearchText = typeof search
