import { openApi, type RouteId } from '@backstride/contract'
import type { Random } from '../fuzz/random.ts'
import { type JsonSchema, type Known, valueFor } from './values.ts'

/** A request as it goes over the wire. */
export interface FuzzedRequest {
  readonly id: RouteId | undefined
  readonly method: string
  /** Path and query. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

interface Operation {
  readonly operationId: RouteId
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: JsonSchema }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> }
}

const OPERATIONS = Object.entries(openApi().paths).flatMap(([path, operations]) =>
  Object.entries(operations as Record<string, Operation>).map(([method, operation]) => ({
    path,
    method: method.toUpperCase(),
    operation,
  })),
)

const BROKEN_BODIES = [
  '',
  '{',
  '[1,',
  'null',
  '"text"',
  '{"a":1}{"b":2}',
  '\u0000',
  '{"a":1e999}',
  '[]'.repeat(9),
]

/** How long to wait for news is not tried out: the answer would be the same, later. */
const NO_WAIT = 'wait'

/** Any request that the document names, and now and then one that it does not; `ids` are those of things that exist. */
export function fuzzedRequest(random: Random, ids: Known): FuzzedRequest {
  const { path, method, operation } = random.pick(OPERATIONS)
  const isOther = random.unit() < 0.03
  return {
    id: isOther ? undefined : operation.operationId,
    method: isOther ? random.pick(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'POST']) : method,
    url: filled(path, operation, random, ids) + queryOf(operation, random),
    ...bodyOf(operation, random, ids),
  }
}

function filled(path: string, { parameters }: Operation, random: Random, ids: Known): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const known = ids[name]
    if (known !== undefined && random.unit() < 0.8) return known
    const schema = parameters.find((parameter) => parameter.in === 'path' && parameter.name === name)?.schema
    return encodeURIComponent(wireText(valueFor(schema ?? {}, random)))
  })
}

function queryOf({ parameters }: Operation, random: Random): string {
  const told = parameters.filter((parameter) => parameter.in === 'query' && random.unit() < 0.7)
  const query = new URLSearchParams(
    told.map(({ name, schema }) => [name, name === NO_WAIT ? '0' : wireText(valueFor(schema, random))]),
  )
  return query.size > 0 ? `?${query}` : ''
}

function bodyOf(
  { requestBody }: Operation,
  random: Random,
  ids: Known,
): Pick<FuzzedRequest, 'headers' | 'body'> {
  const schema = requestBody?.content['application/json']?.schema
  if (!schema) return { headers: {}, body: undefined }
  const type = random.unit() < 0.97 ? 'application/json' : random.pick(['text/plain', 'application/xml', ''])
  const body =
    random.unit() < 0.93 ? JSON.stringify(valueFor(schema, random, ids)) : random.pick(BROKEN_BODIES)
  return { headers: { 'content-type': type }, body: body ?? 'null' }
}

function wireText(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.toWellFormed()
}
