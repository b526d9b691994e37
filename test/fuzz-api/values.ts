/** Values for a JSON schema of the OpenAPI document: such as it asks for, and such as it does not. */

import type { Random } from '../fuzz/random.ts'

/** The parts of JSON Schema that the document uses. */
export interface JsonSchema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly prefixItems?: readonly JsonSchema[]
}

const ODD: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  0.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '',
  ' ',
  '0',
  'NaN',
  '../..',
  '%00',
  '\u0000',
  '\ud800',
  'ü'.repeat(3),
  '😀'.repeat(40),
  'x'.repeat(3000),
  '__proto__',
  'constructor',
  "'; --",
  '2026-02-30T25:61:61Z',
  [],
  [[[[]]]],
  {},
  JSON.parse('{"__proto__": {"isDemo": true}}'),
]

/** Values that exist, by the name of the field or parameter that takes them. */
export type Known = Readonly<Record<string, string>>

/** What the schema asks for, about nine times of ten in each of its parts. */
export function valueFor(schema: JsonSchema, random: Random, known: Known = {}): unknown {
  if (random.unit() < 0.1) return random.pick(ODD)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return valueFor(random.pick(choices), random, known)
  if (schema.enum) return random.pick(schema.enum)
  if ('const' in schema) return schema.const
  const make = MAKERS[schema.type ?? '']
  return make ? make(schema, random, known) : random.pick(ODD)
}

const MAKERS: Readonly<Record<string, (schema: JsonSchema, random: Random, known: Known) => unknown>> = {
  null: () => null,
  boolean: (_, random) => random.unit() < 0.5,
  integer: (schema, random) => Math.round(numberIn(schema, random)),
  number: numberIn,
  string: text,
  array: list,
  object: fields,
}

function numberIn({ minimum = -10, maximum = 100 }: JsonSchema, random: Random): number {
  const [low, high] = [Math.max(minimum, -1e6), Math.min(maximum, 1e6)]
  const ends = [low, high, low - 1, high + 1]
  return random.unit() < 0.2 ? random.pick(ends) : low + (high - low) * random.unit()
}

function text({ format, pattern, maxLength = 20 }: JsonSchema, random: Random): string {
  if (format === 'date-time')
    return random.pick(['2026-05-01T00:00:00.000Z', '2026-06-30T23:59:59Z', '0001-01-01T00:00:00Z'])
  if (format === 'date') return random.pick(['2026-05-01', '9999-12-31', '0000-01-01'])
  if (pattern?.includes('[0-9a-f]{64}')) return random.pick(['a', '0', 'f']).repeat(64)
  if (pattern !== undefined) return random.pick(['a', 'x-1', 'Walk', '7'])
  return 'a'.repeat(1 + Math.floor(random.unit() * (Math.min(maxLength, 40) + 1)))
}

function list({ items = {}, prefixItems }: JsonSchema, random: Random, known: Known): unknown[] {
  if (prefixItems) return prefixItems.map((each) => valueFor(each, random, known))
  return Array.from({ length: Math.floor(4 * random.unit()) }, () => valueFor(items, random, known))
}

function fields(
  { properties = {}, required = [] }: JsonSchema,
  random: Random,
  known: Known,
): Record<string, unknown> {
  const told = Object.entries(properties).filter(([name]) =>
    required.includes(name) ? random.unit() < 0.95 : random.unit() < 0.6,
  )
  const extra = random.unit() < 0.05 ? [['unknown', random.pick(ODD)]] : []
  const valueNamed = (name: string, schema: JsonSchema) =>
    name in known && random.unit() < 0.8 ? known[name] : valueFor(schema, random, known)
  return Object.fromEntries([...told.map(([name, schema]) => [name, valueNamed(name, schema)]), ...extra])
}
