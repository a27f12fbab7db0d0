import { type MountedApp, mountApp } from '../support/pages/mount-app'

let app: MountedApp

async function openOffline(path: string): Promise<void> {
  const requests = () => {
    throw new Error('no network')
  }
  app = await mountApp({ path, requests })
}

afterEach(() => app.unmount())

test('the app opens at a page and says something even without a network', async () => {
  await openOffline('buyer/pages/shop/index')
  expect(app.path()).toBe('buyer/pages/shop/index')
  expect(app.text()).not.toBe('')
})

test('it opens afresh each time: nothing is left of the one before', async () => {
  await openOffline('buyer/pages/shop/index')
  app.unmount()
  await openOffline('buyer/pages/me/index')
  expect(app.path()).toBe('buyer/pages/me/index')
  expect(document.querySelectorAll('.taro_page')).toHaveLength(1)
})
