import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

/* For authors only: what these scripts draw is committed. Needs a Chromium (CHROME_PATH) and the fonts Noto Serif CJK SC and
   Noto Sans CJK SC; on Debian: apt-get install chromium fonts-noto-cjk pngquant zopfli webp. */
const knownPaths = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome']

/** Opens a browser, hands over a function that draws one SVG as a transparent PNG of width × height px, and closes it again. */
export async function withDrawingBrowser(work) {
  const executablePath = knownPaths.find((path) => path && existsSync(path))
  if (!executablePath) throw new Error('no Chromium found: set CHROME_PATH')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'] })
  try {
    const page = await browser.newPage()
    await work(async (svg, width, height) => {
      await page.setViewportSize({ width, height })
      const style = `*{margin:0}html,body{background:transparent;overflow:hidden}svg{display:block;width:${width}px;height:${height}px}`
      await page.setContent(`<!doctype html><style>${style}</style>${svg}`)
      return page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width, height } })
    })
  } finally {
    await browser.close()
  }
}
