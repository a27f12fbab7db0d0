/** A browser has no such page: the order's page asks by itself. */
export function confirmInWechat(): Promise<'absent'> {
  return Promise.resolve('absent')
}
