/** The code of an invitation stands behind the `#` of its link; a tab keeps it over the way through the sign-in page. */

const KEY = 'backstride.invitation'

/** The code in the address, or the one this tab came with; empty for none. */
export function codeAtHand(): string {
  return codeIn(location.hash) || (sessionStorage.getItem(KEY) ?? '')
}

export function keepCode(): void {
  const code = codeIn(location.hash)
  if (code) sessionStorage.setItem(KEY, code)
}

export function forgetCode(): void {
  sessionStorage.removeItem(KEY)
}

/** The code in what stands behind a `#`: letters and digits, with hyphens between. */
export function codeIn(hash: string): string {
  return /^#([A-Za-z0-9-]{12,32})$/.exec(hash)?.[1] ?? ''
}
