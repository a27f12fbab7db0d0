import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'

interface BrowserFiles {
  readonly executablePath: string
  /** Where its own libraries are; null for an installed browser. */
  readonly libraryPath: string | null
  readonly fontConfigFile: string
}

export interface PhonePage {
  readonly width?: number
  readonly height?: number
  /** 'zh-CN' when left out. */
  readonly language?: string
  readonly dark?: boolean
  /** Pixels drawn for each; 1 when left out. */
  readonly scale?: number
}

/* Not the package's own arguments: those turn web security off. */
const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

function prepare(): BrowserFiles {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join('scripts', 'browser-files.mjs')], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr.trim())
  return JSON.parse(stdout)
}

function environmentOf({ libraryPath, fontConfigFile }: BrowserFiles): Record<string, string> {
  const libraries = [libraryPath, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  const all = Object.entries({ ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fontConfigFile })
  return Object.fromEntries(all.filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/**
 * Starts Chromium without a window: the one from npm on x86-64 Linux, else the installed one that CHROME_PATH names.
 * Chinese text is drawn with Noto Sans SC from npm. Throws, in one line, what is missing. Close it when done.
 */
export async function openBrowser(): Promise<Browser> {
  const files = prepare()
  return await chromium.launch({ executablePath: files.executablePath, args: browserArguments, env: environmentOf(files) })
}

/** A page of its own (own storage), as large as a phone: 375 × 667 when not told. Close its context when done. */
export async function phonePage(browser: Browser, phone: PhonePage = {}): Promise<Page> {
  const { width = 375, height = 667, language = 'zh-CN', dark = false, scale = 1 } = phone
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language,
    timezoneId: 'Asia/Shanghai',
    colorScheme: dark ? 'dark' : 'light',
    deviceScaleFactor: scale,
    hasTouch: true,
    isMobile: width < 900,
    reducedMotion: 'reduce',
  })
  return await context.newPage()
}
