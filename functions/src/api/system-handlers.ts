import { openApi } from '@backstride/contract'
import type { Handlers } from './call.ts'

export function systemHandlers(): Handlers<'getHealth' | 'getOpenApi'> {
  let document: ReturnType<typeof openApi> | undefined
  return {
    getHealth: async () => ({ status: 'ok' }),
    getOpenApi: async () => {
      document ??= openApi()
      return document
    },
  }
}
