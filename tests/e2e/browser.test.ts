import type { Browser } from 'playwright-core'
import { openBrowser, phonePage } from '../support/browser'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
}, 60_000)

afterAll(async () => {
  await browser.close()
})

test('the browser draws Chinese, in every weight that the screens use', async () => {
  const page = await phonePage(browser)
  await page.setContent('<meta name="viewport" content="width=device-width"><body style="font: 40px sans-serif">')
  const draw = async (text: string, weight: number) => {
    await page.evaluate(`document.body.innerHTML = '<div style="font-weight:${weight}">${text}</div>'`)
    return (await page.screenshot()).toString('base64')
  }
  const drawn = [await draw('熟', 400), await draw('铺', 400), await draw('熟', 500), await draw('熟', 600)]
  expect(new Set(drawn).size).toBe(drawn.length)
  await page.context().close()
})

test('a page is as large, and speaks and looks, as the phone it stands for', async () => {
  const page = await phonePage(browser, { width: 320, height: 568, language: 'en-GB', dark: true })
  await page.setContent('<meta name="viewport" content="width=device-width">')
  const seen = await page.evaluate('[innerWidth, innerHeight, navigator.language, matchMedia("(prefers-color-scheme: dark)").matches]')
  expect(seen).toEqual([320, 568, 'en-GB', true])
  await page.context().close()
})
