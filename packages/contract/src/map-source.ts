import * as z from 'zod'

/** Where a map under the routes comes from: a tile service that the operator of an installation chose. */
export const mapSource = z.object({
  /** A style as MapLibre reads it. */
  styleUrl: z.url(),
  /** Every origin that a browser asks for the map, the style's first. */
  origins: z.array(z.url()).min(1),
})

/** `null` where the operator named none. */
export const installationMap = z.object({ map: mapSource.nullable() })

export type MapSource = z.infer<typeof mapSource>

export class MapSourceError extends Error {
  override readonly name = 'MapSourceError'
  readonly code = 'MAP_ADDRESS_REFUSED'

  constructor(address: string, wanted: string) {
    super(`MAP_ADDRESS_REFUSED: ${address} is no address for a map, which takes ${wanted}.`)
  }
}

/**
 * The source with a style and with what else is asked for tiles, glyphs and pictures: origins such as `https://tiles.example.org`,
 * which go into the policy of every page as they stand. Throws MapSourceError for anything but HTTPS, or HTTP on 127.0.0.1.
 */
export function mapSourceOf(styleUrl: string, furtherOrigins: readonly string[]): MapSource {
  const style = safeUrl(styleUrl)
  if (!style) throw new MapSourceError(styleUrl, 'the https address of a style')
  for (const origin of furtherOrigins) {
    if (safeUrl(origin)?.origin !== origin)
      throw new MapSourceError(origin, 'origins like https://tiles.example.org')
  }
  return { styleUrl: style.href, origins: [...new Set([style.origin, ...furtherOrigins])] }
}

/** Undefined for what is no URL, not protected on its way, carries a password, or stands for more than one host. */
function safeUrl(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  const isPrivate = url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname === '127.0.0.1')
  const isOneHost = /^[a-z0-9.-]+$/.test(url.hostname)
  return isPrivate && isOneHost && url.username === '' && url.password === '' ? url : undefined
}
