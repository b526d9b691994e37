import type { Answer, RouteId, Routes } from '@backstride/contract'
import type { AthleteRecord } from '@backstride/store'
import type { Context } from 'hono'
import type * as z from 'zod'
import type { Access } from './access.ts'
import type { Permissions } from './permissions.ts'

/** A request that has been let in: parsed by the route's schemas, from somebody whom the permission names. */
export interface Call<Id extends RouteId> {
  readonly params: Parsed<Id, 'params'>
  readonly query: Parsed<Id, 'query'>
  readonly body: Parsed<Id, 'body'>
  readonly caller: Permissions[Id]['who'] extends 'public' ? AthleteRecord | undefined : AthleteRecord
  readonly access: Permissions[Id]['who'] extends OfAnAthlete ? Access : undefined
  readonly context: Context
}

/** What a handler gives back: the body, or where to send the browser. */
export type Outcome<Id extends RouteId> = Routes[Id]['status'] extends 302 ? { location: string } : Answer<Id>

/** A handler for each of these routes. */
export type Handlers<Ids extends RouteId = RouteId> = {
  readonly [Id in Ids]: (call: Call<Id>) => Promise<Outcome<Id>>
}

/** Permissions of routes with an athlete in their path. */
type OfAnAthlete = 'owner' | 'ownerToChange' | `granted:${string}` | `grantedToChange:${string}`

type Parsed<Id extends RouteId, Part extends 'params' | 'query' | 'body'> =
  Routes[Id] extends Record<Part, infer Schema extends z.ZodType> ? z.output<Schema> : undefined
