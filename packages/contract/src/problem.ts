/** RFC 9457 problem details, the one shape of every error the API answers. */

import * as z from 'zod'

/** Every code the API may answer, and its HTTP status. Codes are stable for ever. */
export const PROBLEM_STATUS = {
  INVALID_REQUEST: 400,
  SIGNED_OUT: 401,
  FORBIDDEN: 403,
  CROSS_SITE: 403,
  NOT_FOUND: 404,
  NO_ROUTE: 404,
  CONFLICT: 409,
  TOO_LARGE: 413,
  RATE_LIMITED: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
} as const

export type ProblemCode = keyof typeof PROBLEM_STATUS

export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.enum(Object.keys(PROBLEM_STATUS) as [ProblemCode, ...ProblemCode[]]),
  /** Which fields of a request were wrong, and how. */
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
})

export type Problem = z.infer<typeof problem>
