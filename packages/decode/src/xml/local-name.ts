/** The name without its prefix: dialects bind any prefix to one vocabulary. */
export function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** The number an element holds. An empty element is NaN, no zero. */
export function numberIn(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text)
}
