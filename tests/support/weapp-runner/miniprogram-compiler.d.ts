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

declare module 'miniprogram-compiler/src/wcsc' {
  /** Compiles style sheets, named without '.wxss'; an Error with the compiler's words when one is wrong. */
  export default function compileStyles(folder: string, files: string[], options: { readonly maxBuffer?: number }): object | Error
}
