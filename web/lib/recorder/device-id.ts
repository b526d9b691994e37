const KEY = 'backstride.device'

/**
 * A name for this browser that stays, so that how the phone was worn can be kept by device. By chance, tells nothing about
 * the device; a new one each time where the browser keeps nothing.
 */
export function deviceId(): string {
  try {
    const known = localStorage.getItem(KEY)
    if (known) return known
    const made = crypto.randomUUID()
    localStorage.setItem(KEY, made)
    return made
  } catch {
    return crypto.randomUUID()
  }
}
