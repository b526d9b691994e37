/** The parts of JSON Schema that the OpenAPI document uses. */
export interface DocSchema {
  readonly type?: string
  readonly $ref?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly DocSchema[]
  readonly oneOf?: readonly DocSchema[]
  readonly items?: DocSchema
  readonly properties?: Readonly<Record<string, DocSchema>>
  readonly required?: readonly string[]
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  readonly default?: unknown
}

const STEP = '  '

/** A schema as people write types: one field a line, `?` behind what may be left out, limits behind `//`. */
export function schemaText(schema: DocSchema, indent = ''): string {
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return choices.map((each) => schemaText(each, indent)).join(' | ')
  if (schema.$ref) return schema.$ref.replace(/^.*\//, '')
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if ('const' in schema) return JSON.stringify(schema.const)
  if (schema.items) return `[${schemaText(schema.items, indent)}, …]`
  if (schema.properties) return fieldsText(schema.properties, schema.required ?? [], indent)
  return schema.format ?? schema.type ?? 'anything'
}

function fieldsText(
  properties: Readonly<Record<string, DocSchema>>,
  required: readonly string[],
  indent: string,
): string {
  const inner = indent + STEP
  const lines = Object.entries(properties).map(([name, schema]) => {
    const limits = limitsText(schema)
    const mark = required.includes(name) ? '' : '?'
    return `${inner}${name}${mark}: ${schemaText(schema, inner)}${limits && `  // ${limits}`}`
  })
  return lines.length > 0 ? `{\n${lines.join('\n')}\n${indent}}` : '{}'
}

/** Whole numbers without a limit of their own are limited to what a number holds, which is no news. */
function limitsText({ minimum, maximum, maxLength, pattern, default: initial }: DocSchema): string {
  return [
    minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER && `at least ${minimum}`,
    maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && `at most ${maximum}`,
    maxLength !== undefined && `at most ${maxLength} characters`,
    pattern !== undefined && pattern.length < 50 && pattern,
    initial !== undefined && `${JSON.stringify(initial)} if left out`,
  ]
    .filter((part) => typeof part === 'string')
    .join(', ')
}
