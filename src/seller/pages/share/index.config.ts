/* No Moments here: WeChat gives Moments the page that is open, and this one is the seller's own. */
export default definePageConfig({ navigationBarTitleText: '给谁看看', enablePageMeta: true, enableShareAppMessage: true })
