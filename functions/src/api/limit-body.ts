import { routes } from '@backstride/contract'
import { MAX_PUSH_BYTES } from '@backstride/contract/limits'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { ApiError } from './api-error.ts'

/** Bodies are small facts; files go to the object store by themselves, but for those that are pushed. */
const MAX_BODY_BYTES = 64 * 1024

/** Refuses a body that is larger than its route takes. Throws ApiError `TOO_LARGE`. */
export const limitBody: MiddlewareHandler = (context, next) => {
  return (PUSHED.includes(context.req.path) ? limitFile : limitFacts)(context, next)
}

const PUSHED: readonly string[] = [routes.pushFile.path, routes.pushSensorLogger.path]

const limitFacts = bodyLimit({
  maxSize: MAX_BODY_BYTES,
  onError: () => {
    throw new ApiError('TOO_LARGE', `The body is larger than ${MAX_BODY_BYTES} bytes.`)
  },
})

const limitFile = bodyLimit({
  maxSize: MAX_PUSH_BYTES,
  onError: () => {
    const way = 'Announce it by POST /api/uploads and send it to the address in the answer.'
    throw new ApiError('TOO_LARGE', `A file of more than ${MAX_PUSH_BYTES} bytes cannot be pushed. ${way}`)
  },
})
