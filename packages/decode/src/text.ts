/** The label of a text's encoding: by its byte order mark, else by an XML declaration, else UTF-8. */
export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES))
  const declared = /^<\?xml[^>]*\sencoding=["']([\w-]+)["']/.exec(opening)?.[1]
  return declared && isSupported(declared) ? declared : 'utf-8'
}

// Longer than any XML declaration in use.
const DECLARATION_BYTES = 200

/** The text of a whole file. Its byte order mark is left away, and what is no text becomes U+FFFD. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes)
}

// Asking is the only way to learn which labels a runtime knows; the XML names UTF-16 even where the bytes are not.
function isSupported(label: string): boolean {
  if (/utf-?16/i.test(label)) return false
  try {
    new TextDecoder(label)
    return true
  } catch {
    return false
  }
}
