/** A Markdown table; the first column to the left, the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}

/** With so many decimals, and a sign when it is an error. */
export function signed(value: number, decimals: number, unit = ''): string {
  const text = Math.abs(value).toFixed(decimals)
  const sign = Number(text) === 0 ? '' : value < 0 ? '−' : '+'
  return `${sign}${text}${unit}`
}

export function percent(share: number, decimals = 1): string {
  return `${(100 * share).toFixed(decimals)} %`
}
