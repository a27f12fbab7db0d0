import { useDidShow, useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import './app.scss'
import { connectFrame } from '@/lib/frame'
import { connectApi } from '@/lib/http'
import { askPrivacy } from '@/lib/privacy'
import { connectCache } from '@/lib/request-cache'
import { connectSignIn } from '@/lib/sign-in'
import { type EntryOptions, entry } from '@/platform/entry'
import { navigation } from '@/platform/navigation'
import { hearPrivacy } from '@/platform/privacy'
import '@/platform/shell'
import { storage } from '@/platform/storage'
import { system } from '@/platform/system'
import { transport } from '@/platform/transport'
import { windowMetrics } from '@/platform/window-metrics'
import { openSession, recordOpen, recordVisit } from '@/services/people'
import { openBag } from '@/stores/bag'
import { enter, startInbound } from '@/stores/inbound'
import { startLanguage } from '@/stores/language'
import { comeBack, sessionGate, startSession } from '@/stores/session'

/* The composition root: who gets what from whom. Nothing here knows a page. */
connectCache(storage)
connectApi({ transport, session: sessionGate })
connectFrame({
  metrics: windowMetrics,
  canGoBack: navigation.canGoBack,
  goBack: navigation.back,
  dress: system.dress,
  isSinglePage: entry.isSinglePage,
})
hearPrivacy(askPrivacy)
startLanguage()
startSession(openSession)
connectSignIn(comeBack)
startInbound({ recordVisit, recordOpen })
openBag()

/** A launch and the show that follows it are one entry. */
let isLaunchShow = false

export default function App({ children }: PropsWithChildren) {
  useLaunch((options) => {
    isLaunchShow = true
    enter(entry.launch(options))
  })
  useDidShow((options?: EntryOptions) => {
    if (isLaunchShow) isLaunchShow = false
    else enter(entry.comeBack(options))
  })
  return children
}
