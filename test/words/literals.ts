import { parseAst } from 'vitest/node'

/** Names stay as they are in every language. */
const NAMES = ['Backstride', 'Backstride recorder', 'TRIMP']

/** Attributes that people read or hear. */
const SPOKEN = ['alt', 'aria-description', 'aria-label', 'label', 'placeholder', 'title', 'about', 'what']

type Node = Readonly<Record<string, unknown>> & { readonly type: string }

/** Words that a component shows and that are written in it instead of in a catalogue: text, and what is read aloud. */
export function literalsIn(source: string): string[] {
  const found: string[] = []
  walk({ ...parseAst(source, { lang: 'tsx' }) }, (node) => found.push(...wordsOf(node)))
  const words = found.map((text) => text.trim())
  return words.filter((text) => /\p{L}{2,}/u.test(text) && !NAMES.includes(text))
}

/** Sentences that a module without markup would have people read. What an error says is for whoever looks for its cause. */
export function sentencesIn(source: string): string[] {
  const found: string[] = []
  const look = (node: Node) => {
    if (node.type === 'NewExpression' || isToldByCode(node)) return
    found.push(...stringsIn(node).filter((text) => /^\p{Lu}\p{L}* \p{L}/u.test(text)))
    for (const child of Object.values(node))
      for (const inner of [child].flat()) if (isNode(inner)) look(inner)
  }
  look({ ...parseAst(source, { lang: 'ts' }) })
  return [...new Set(found)].filter((text) => !NAMES.includes(text))
}

/** `{ code, message }` has words in every language, found by its code. */
function isToldByCode(node: Node): boolean {
  if (node.type !== 'ObjectExpression') return false
  return (node.properties as Node[]).some(({ key }) => isNode(key) && key.name === 'code')
}

function wordsOf(node: Node): string[] {
  switch (node.type) {
    case 'JSXText':
      return [String(node.value)]
    case 'JSXExpressionContainer':
      return stringsIn(node.expression)
    case 'JSXAttribute':
      return isSpoken(node) ? stringsIn(node.value) : []
    default:
      return []
  }
}

/** The strings that an expression in JSX may come out as. */
function stringsIn(value: unknown): string[] {
  if (!isNode(value)) return []
  switch (value.type) {
    case 'Literal':
      return typeof value.value === 'string' ? [value.value] : []
    case 'TemplateLiteral':
      return (value.quasis as Node[]).map(({ value: quasi }) => (quasi as { cooked: string }).cooked)
    case 'ConditionalExpression':
      return [...stringsIn(value.consequent), ...stringsIn(value.alternate)]
    case 'JSXExpressionContainer':
      return stringsIn(value.expression)
    case 'LogicalExpression':
      return [...stringsIn(value.left), ...stringsIn(value.right)]
    default:
      return []
  }
}

function isSpoken(attribute: Node): boolean {
  return isNode(attribute.name) && SPOKEN.includes(String(attribute.name.name))
}

/** Attributes are looked at whole: what stands in a class name or an address is no word. */
function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  for (const [key, child] of Object.entries(node)) {
    if (node.type === 'JSXAttribute' && key === 'value' && isContainer(child)) walkInside(child, visit)
    else for (const inner of [child].flat()) if (isNode(inner)) walk(inner, visit)
  }
}

function walkInside({ expression }: Node, visit: (node: Node) => void): void {
  if (isNode(expression)) walk(expression, visit)
}

function isContainer(value: unknown): value is Node {
  return isNode(value) && value.type === 'JSXExpressionContainer'
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value
}
