declare module 'miniprogram-compiler' {
  interface Options {
    /** Bytes that the compiler may print. */
    readonly maxBuffer?: number
  }
  /** The text of a function body that returns `$gwx`. Throws when WXML is wrong. */
  export function wxmlToJs(folder: string, options?: Options): string
  /** The text of a function body; when WXSS is wrong it is made from an Error. */
  export function wxssToJs(folder: string, options?: Options): string
}
