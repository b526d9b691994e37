import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type * as z from 'zod'
import type { ApiDeps } from './deps.ts'
import { cookieRules } from './session.ts'

/** What somebody began who is on pages of others meanwhile: kept in the browser that began it, and nowhere else. */
interface PendingCookie<T> {
  readonly name: string
  /** Checked like any input, since a browser's owner can write any cookie. */
  readonly schema: z.ZodType<T>
  /** Seconds that somebody may spend elsewhere. */
  readonly maxAgeS: number
}

export function keepPending<T>(
  { publicUrl }: ApiDeps,
  context: Context,
  { name, maxAgeS }: PendingCookie<T>,
  begun: T,
): void {
  const { prefix, options } = cookieRules(publicUrl)
  const text = Buffer.from(JSON.stringify(begun)).toString('base64url')
  setCookie(context, `${prefix}${name}`, text, { ...options, maxAge: maxAgeS })
}

/** What was begun in this browser, once; undefined where nothing was, or too long ago. */
export function takePending<T>(
  { publicUrl }: ApiDeps,
  context: Context,
  { name, schema }: PendingCookie<T>,
): T | undefined {
  const { prefix, options } = cookieRules(publicUrl)
  const text = getCookie(context, `${prefix}${name}`)
  deleteCookie(context, `${prefix}${name}`, options)
  return schema.safeParse(jsonIn(text)).data
}

function jsonIn(text = ''): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
