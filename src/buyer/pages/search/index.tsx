import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { PageFrame } from '@/components/page-frame'
import { useText } from '@/lib/language'
import { searchText } from '@/lib/messages/search'
import { pagePaths, readToken } from '@/lib/page-paths'
import { navigation } from '@/platform/navigation'
import { recordSearch } from '@/stores/searches'
import { forgetSeen, readSeen } from '@/stores/seen'
import { useSearchPage } from '../../queries/use-search'
import { ChoosingBar } from './choosing'
import { SearchField } from './search-field'
import { SearchResults } from './search-results'
import { SearchStart } from './search-start'

/** Typing rests this long before anything is asked for. */
const restMs = 300

export default function SearchPage() {
  const text = useText(searchText)
  const { params } = useRouter()
  const token = readToken(params)
  const [typed, setTyped] = useState('')
  const words = useRested(typed.trim())
  const start = useStart()
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const isChoosing = chosen !== null && words !== ''
  const compare = () => navigation.open(pagePaths.compare(chosen ?? [], token ?? undefined))
  const look = (words: string) => {
    setTyped(words)
    recordSearch(words)
  }
  const open = (id: string) => {
    recordSearch(typed)
    navigation.open(pagePaths.product({ id, token: token ?? undefined }))
  }
  return (
    <PageFrame
      title={text.title}
      bar={isChoosing && <ChoosingBar count={chosen.length} onStop={() => setChosen(null)} onCompare={compare} />}
    >
      <View className="gutters">
        <SearchField typed={typed} onType={setTyped} onDone={() => recordSearch(typed)} />
      </View>
      {words === '' ? (
        <SearchStart {...start} onLook={look} onOpen={open} />
      ) : (
        <SearchResults
          key={words}
          words={words}
          chosen={chosen}
          onChoose={setChosen}
          categories={start.categories}
          onLook={look}
          onOpen={open}
        />
      )}
    </PageFrame>
  )
}

/** What was typed, once the fingers rest; nothing is nothing at once. */
function useRested(typed: string): string {
  const [rested, setRested] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed), restMs)
    return () => clearTimeout(timer)
  }, [typed])
  return typed === '' ? '' : rested
}

/** What this phone has seen, shown at once, without what the shop no longer sells; and the categories. */
function useStart() {
  const [seen, setSeen] = useState(readSeen)
  const [asked] = useState(() => seen.map(({ id }) => id))
  useDidShow(() => setSeen(readSeen()))
  const page = useSearchPage(asked)
  const { data } = page
  useEffect(() => {
    if (data === null) return
    forgetSeen(({ id }) => asked.includes(id) && data.seen.every((product) => product.id !== id))
    setSeen(readSeen())
  }, [data, asked])
  const forget = () => {
    forgetSeen()
    setSeen([])
  }
  const now = new Map(data?.seen.map((product) => [product.id, product]))
  return {
    seen: seen.map((product) => now.get(product.id) ?? product),
    categories: data?.categories ?? [],
    error: page.state === 'error' ? page.error : null,
    onRetry: page.refresh,
    onForget: forget,
  }
}
