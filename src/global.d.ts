/// <reference types="@tarojs/taro" />

declare module '*.module.scss' {
  const classNames: Readonly<Record<string, string>>
  export default classNames
}

declare module '*.png' {
  const address: string
  export default address
}

declare module '*.svg' {
  const address: string
  export default address
}
