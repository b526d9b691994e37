import { openApi } from '@backstride/contract'
import type { Handlers } from './call.ts'
import type { ApiDeps } from './deps.ts'
import { DOCS_POLICY, docsPage } from './docs/docs-page.ts'

export function systemHandlers({
  map,
}: ApiDeps): Handlers<'getHealth' | 'getMap' | 'getOpenApi' | 'getDocs'> {
  let document: ReturnType<typeof openApi> | undefined
  let page: string | undefined
  return {
    getHealth: async () => ({ status: 'ok' }),
    getMap: async () => ({ map: map ?? null }),
    getOpenApi: async () => {
      document ??= openApi()
      return document
    },
    getDocs: async ({ context }) => {
      page ??= docsPage()
      context.header('content-security-policy', DOCS_POLICY)
      return page
    },
  }
}
