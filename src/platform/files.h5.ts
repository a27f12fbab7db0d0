export function giveFile(name: string, text: string): Promise<boolean> {
  const type = name.endsWith('.csv') ? 'text/csv' : 'application/json'
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  Object.assign(link, { href: url, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return Promise.resolve(true)
}
