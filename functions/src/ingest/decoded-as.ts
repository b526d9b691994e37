import { type Decoded, decode, withSport } from '@backstride/analyse'
import type { SourceRecord } from '@backstride/store'

/** What a file holds, with what the export that it came in says of it. */
export function decodedAs(
  bytes: Uint8Array,
  { fileName, listed }: Pick<SourceRecord, 'fileName' | 'listed'>,
): Decoded {
  const decoded = decode(bytes, { fileName })
  return listed ? withSport(decoded, listed.sport) : decoded
}
