export interface PictureKind {
  readonly extension: 'jpg' | 'png' | 'webp'
  readonly contentType: string
}

export const pictureKinds = {
  jpg: { extension: 'jpg', contentType: 'image/jpeg' },
  png: { extension: 'png', contentType: 'image/png' },
  webp: { extension: 'webp', contentType: 'image/webp' },
} as const satisfies Readonly<Record<string, PictureKind>>

const objectName = /^[0-9a-f]{40}\.(jpg|png|webp)$/

/** Which kind of picture an object holds; null for a name that we never gave. */
export function kindOfObject(name: string): PictureKind | null {
  const extension = objectName.exec(name)?.[1]
  return extension === 'jpg' || extension === 'png' || extension === 'webp' ? pictureKinds[extension] : null
}

/** Where a picture is served. */
export function objectAddress(name: string): string {
  return `/uploads/${name}`
}
