import { openApi } from '@backstride/contract'
import type { Handlers } from './call.ts'
import { DOCS_POLICY, docsPage } from './docs/docs-page.ts'

export function systemHandlers(): Handlers<'getHealth' | 'getOpenApi' | 'getDocs'> {
  let document: ReturnType<typeof openApi> | undefined
  let page: string | undefined
  return {
    getHealth: async () => ({ status: 'ok' }),
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
