/** One change to one source file. */
export interface Mutant {
  readonly file: string
  readonly line: number
  readonly from: string
  readonly to: string
  readonly source: string
}

const OPPOSITE: Record<string, string> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
}

/** As Biome formats them: a comparison has spaces around it, a type argument and an arrow have not. */
const COMPARISON = / (===|!==|<=|>=|<|>) /g

const NUMBER = /(?<![\w.$])\d[\d_]*(?:\.\d+)?(?![\w.])/g

/** 0, 1 and 2 count, halve and square; they are no coefficients. */
const STRUCTURAL = new Set(['0', '1', '2'])

/** Every coefficient of a source file made 1 % greater, and every comparison moved by its edge or turned round. */
export function mutantsOf(file: string, source: string): Mutant[] {
  const code = withoutText(source)
  const comparisons = [...code.matchAll(COMPARISON)].map((match) => ({
    at: match.index + 1,
    from: match[1],
    to: OPPOSITE[match[1]],
  }))
  const numbers = [...code.matchAll(NUMBER)]
    .filter(([number]) => !STRUCTURAL.has(number))
    .map((match) => ({ at: match.index, from: match[0], to: onePercentMore(match[0]) }))
  return [...comparisons, ...numbers].map(({ at, from, to }) => ({
    file,
    line: source.slice(0, at).split('\n').length,
    from,
    to,
    source: source.slice(0, at) + to + source.slice(at + from.length),
  }))
}

function onePercentMore(number: string): string {
  return String(Number((Number(number.replaceAll('_', '')) * 1.01).toPrecision(12)))
}

/** The source with comments and strings blanked out, every character in its place. */
function withoutText(source: string): string {
  const text = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g
  return source.replace(text, (found) => found.replace(/[^\n]/g, ' '))
}
