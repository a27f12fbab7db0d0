/* Which folder is which layer, and every edge between layers that may exist. A missing edge is a forbidden one. */

/** The first pattern that matches a path names its layer; paths have no extension or a whole one. */
const layerPatterns = [
  [/^contract\//, 'contract'],
  [/^src\/app\.config$/, 'client pages list'],
  [/^src\/app$/, 'client root'],
  [/^src\/(global|process)\.d$/, 'client types'],
  [/^src\/sandbox\//, 'client sandbox'],
  [/^src\/(buyer|care|account|seller|hq)\/(pages|components|queries)\//, (_: string, area: string, kind: string) => `${area} ${kind}`],
  [/^src\/(components|queries|services|stores|platform|lib|assets)\//, (_: string, name: string) => `client ${name}`],
  [/^server\/(main|import|compose|local-sandbox)$/, 'server root'],
  [/^server\/(config|environment|log|listen)$/, 'server ground'],
  [/^server\/((card|content|message|transfer)-)?ports$/, 'ports'],
  [/^server\/(domain|usecases|database|gateways|http|jobs|sandbox|demo)\//, (_: string, name: string) => `server ${name}`],
  [/^tests\//, 'tests'],
  [/^benchmarks\//, 'benchmarks'],
  [/^scripts\//, 'scripts'],
  [/^config\//, 'build'],
] as const

export function layerOf(path: string): string {
  const bare = path.replace(/\.(tsx?|mjs|js|scss)$/, '')
  for (const [pattern, name] of layerPatterns) {
    const match = pattern.exec(bare)
    if (match) return typeof name === 'string' ? name : name(match[0], match[1] ?? '', match[2] ?? '')
  }
  return `no layer: ${path}`
}

/** Each has pages, components and queries of its own, and imports none of the others. */
const areas = ['buyer', 'care', 'account', 'seller', 'hq'] as const

const clientGround = ['contract', 'client lib', 'client platform', 'client stores', 'client components', 'client assets']

function areaEdges(area: string): Readonly<Record<string, readonly string[]>> {
  return {
    [`${area} pages`]: [...clientGround, 'client queries', `${area} components`, `${area} queries`, `${area} pages`],
    [`${area} components`]: [...clientGround, 'client queries', `${area} queries`, `${area} components`],
    [`${area} queries`]: ['contract', 'client lib', 'client stores', 'client services', 'client queries', `${area} queries`],
  }
}

const wholeClient = [
  ...clientGround,
  'client services',
  'client queries',
  'client sandbox',
  ...areas.flatMap((area) => [`${area} pages`, `${area} components`, `${area} queries`]),
]

const wholeServer = [
  'contract',
  'ports',
  'server ground',
  ...['domain', 'usecases', 'database', 'gateways', 'http', 'jobs', 'sandbox', 'demo'].map((name) => `server ${name}`),
]

/** layer → layers it may import. */
export const edges: Readonly<Record<string, readonly string[]>> = {
  contract: ['contract'],

  'client types': [],
  'client pages list': ['client sandbox', 'client lib'],
  'client root': ['client root', ...wholeClient.filter((layer) => layer !== 'client sandbox')],
  'client sandbox': wholeClient,
  ...Object.assign({}, ...areas.map(areaEdges)),
  'client queries': ['contract', 'client lib', 'client stores', 'client services', 'client queries'],
  'client services': ['contract', 'client lib', 'client services'],
  'client stores': ['contract', 'client lib', 'client platform', 'client stores'],
  'client components': ['contract', 'client lib', 'client assets', 'client components'],
  'client platform': ['contract', 'client lib', 'client sandbox', 'client platform'],
  'client lib': ['contract', 'client lib'],

  'server domain': ['contract', 'server domain'],
  ports: ['contract', 'server domain', 'ports'],
  'server usecases': ['contract', 'server domain', 'ports', 'server usecases'],
  'server http': ['contract', 'server domain', 'ports', 'server usecases', 'server http'],
  'server jobs': ['contract', 'server domain', 'ports', 'server usecases', 'server jobs'],
  'server database': ['contract', 'server domain', 'ports', 'server database'],
  'server gateways': ['contract', 'server domain', 'ports', 'server gateways'],
  'server sandbox': ['contract', 'ports', 'server gateways', 'server sandbox'],
  // The demo shop's past is a world of its own: another clock, another sandbox, put together like the server's.
  'server demo': [...wholeServer, 'server root'],
  'server ground': ['contract', 'ports', 'server domain', 'server ground'],
  'server root': [...wholeServer, 'server root'],

  build: ['build'],
  tests: ['tests', ...wholeServer, 'server root', ...wholeClient, 'client root', 'client pages list', 'scripts', 'benchmarks', 'build'],
  benchmarks: ['benchmarks', 'tests', 'scripts', ...wholeServer, 'server root'],
  scripts: ['scripts', 'tests', 'contract'],
}

/** Further edges that may carry types, and nothing that runs. */
export const typeEdges: Readonly<Record<string, readonly string[]>> = {
  ports: ['server database'],
  'server usecases': ['server database'],
  'server jobs': ['server database'],
}
