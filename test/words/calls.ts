import { parseAst } from 'vitest/node'

/** One place where a component says words: which namespace and key, and the arguments it gives. */
export interface Call {
  readonly namespaces: readonly string[]
  readonly key: string
  readonly given: readonly string[]
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string }

/** Every `t('key', { … })` of a source whose key and arguments are written out. */
export function callsIn(source: string, lang: 'ts' | 'tsx' = 'tsx'): Call[] {
  const calls: Call[] = []
  const root: Node = { ...parseAst(source, { lang }) }
  const names = namespacesIn(source)
  walk(root, (node) => {
    const call = callOf(node, names)
    if (call) calls.push(call)
  })
  return calls
}

/** By the name of a translator, the namespaces it stands for anywhere in the source. */
function namespacesIn(source: string): ReadonlyMap<string, string[]> {
  const names = new Map<string, string[]>()
  const note = (name: string, namespace: string) => names.set(name, [...(names.get(name) ?? []), namespace])
  for (const [, name, namespace] of source.matchAll(/const (\w+) = useWords\(\s*'(\w+)'/g))
    note(name, namespace)
  for (const [, name, namespace] of source.matchAll(/(\w+): Words<'(\w+)'>/g)) note(name, namespace)
  return names
}

function callOf(node: Node, names: ReadonlyMap<string, string[]>): Call | undefined {
  if (node.type !== 'CallExpression') return undefined
  const namespaces = names.get(calledName(node.callee))
  const [key, values] = node.arguments as Node[]
  if (!namespaces || key?.type !== 'Literal' || typeof key.value !== 'string') return undefined
  const given = values === undefined ? [] : keysOf(values)
  return given && { namespaces, key: key.value, given }
}

/** `t` of `t(…)` and of `t.rich(…)`. */
function calledName(callee: unknown): string {
  if (!isNode(callee)) return ''
  if (callee.type === 'Identifier') return String(callee.name)
  const isRich =
    callee.type === 'MemberExpression' && isNode(callee.property) && callee.property.name === 'rich'
  return isRich ? calledName(callee.object) : ''
}

/** The keys of an object that is written out; undefined where parts of it come from elsewhere. */
function keysOf(values: Node): string[] | undefined {
  if (values.type !== 'ObjectExpression') return undefined
  const properties = values.properties as Node[]
  if (properties.some(({ type }) => type !== 'Property')) return undefined
  return properties.map(({ key }) => String((key as Node).name ?? (key as Node).value))
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  for (const child of Object.values(node)) {
    for (const inner of [child].flat()) if (isNode(inner)) walk(inner, visit)
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}
