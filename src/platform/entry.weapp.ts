import Taro from '@tarojs/taro'
import type { Entry, EntryOptions, EntryReader } from './entry'

const singlePageScene = 1154
let isSingle: boolean | null = null

function read(options: EntryOptions | undefined): Entry {
  const pairs = Object.entries(options?.query ?? {}).map(([name, value]) => [name, String(value)])
  return { scene: options?.scene ?? 1001, query: Object.fromEntries(pairs) }
}

/** It can't change while the app lives: leaving the single page opens the app anew (scene 1155). */
function readSinglePage(): boolean {
  const { scene, apiCategory } = Taro.getLaunchOptionsSync() as { scene?: number; apiCategory?: string }
  return scene === singlePageScene || apiCategory === 'browseOnly'
}

export const entry: EntryReader = {
  launch: read,
  comeBack: read,
  isSinglePage: () => {
    isSingle ??= readSinglePage()
    return isSingle
  },
  browserQuery: () => ({}),
}
