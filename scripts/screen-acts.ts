import type { Page } from 'playwright-core'
import type { Shop } from './screen-list'

/* What a person does on a page before its picture is taken. */

export const tapWords =
  (...words: readonly string[]) =>
  async (page: Page) => {
    await page
      .getByText(new RegExp(`^(${words.join('|')})$`))
      .last()
      .tap()
    await page.waitForTimeout(500)
  }

/** Types into the page's only field, and waits for what follows. */
export const typeWords = (words: string) => async (page: Page) => {
  await page.locator('input').first().fill(words)
  await page.waitForTimeout(1200)
}

/** The product that most pictures show, by the seller's card. */
export const productPath = (shop: Shop) => `/buyer/pages/product/index?id=${shop.productId}&s=${shop.token}`
