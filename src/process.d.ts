/* What the build puts in place of these names; the mini program has no other `process`. Node's own types stand in for it in tests. */
declare namespace NodeJS {
  interface ProcessEnv {
    readonly NODE_ENV: 'production' | 'development' | 'test'
    readonly TARO_ENV: 'weapp' | 'h5'
    /** '1' in the sandbox build, else ''. */
    readonly SHUPU_SANDBOX: '1' | ''
    /** Where the API is, without a slash at the end: '/api' or 'https://…/api'. */
    readonly SHUPU_API_BASE: string
  }
  interface Process {
    readonly env: ProcessEnv
  }
}
declare var process: NodeJS.Process
