import { join } from 'node:path'
import type { NextConfig } from 'next'
import { PHASE_PRODUCTION_BUILD } from 'next/constants.js'

/**
 * The production build is a static export that any file server can serve beside the API. `next dev` serves the same
 * pages and passes `/api` to a system that runs already: `BACKSTRIDE_API=http://127.0.0.1:4747`.
 */
export default function config(phase: string): NextConfig {
  const shared: NextConfig = {
    trailingSlash: true,
    transpilePackages: ['@backstride/analyse', '@backstride/contract'],
    // `npm run types` checks these sources with the compiler of the whole workspace.
    typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.next.json' },
    turbopack: {
      root: join(import.meta.dirname, '..'),
      // Messages are parsed when the page is built; browsers get what only puts the parts together.
      rules: { '**/messages/*/*.json': { loaders: ['./messages/precompile.mjs'], as: '*.js' } },
      resolveAlias: {
        'use-intl/format-message':
          './node_modules/use-intl/dist/esm/production/format-message/format-only.js',
      },
    },
  }
  return phase === PHASE_PRODUCTION_BUILD ? { ...shared, output: 'export' } : { ...shared, ...development() }
}

function development(): NextConfig {
  const api = process.env.BACKSTRIDE_API ?? 'http://127.0.0.1:4747'
  return {
    skipTrailingSlashRedirect: true,
    rewrites: async () => [{ source: '/api/:path*', destination: `${api}/api/:path*` }],
  }
}
