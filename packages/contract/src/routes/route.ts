import type * as z from 'zod'

/** One route: what it takes, as schemas, and what it answers. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** Parameters in braces, as OpenAPI writes them. */
  readonly path: `/api/${string}`
  readonly summary: string
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** Takes the bytes of a file and no JSON: their media type. */
  readonly takes?: 'application/octet-stream'
  readonly status: 200 | 201 | 204 | 302
  readonly answer?: z.ZodType
  /** Answers a file and no JSON: its media types. */
  readonly file?: readonly string[]
  /** Of an answer that is text rather than JSON. */
  readonly contentType?: 'text/html'
}
