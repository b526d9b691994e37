const ISO = /^\s*(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d(?:\.\d+)?)\s*(Z|[+-]\d\d:?\d\d)?\s*$/

/**
 * Unix seconds of an ISO 8601 date and time, with a `T` or a blank between. Without a zone it is UTC: the zone of the
 * reading machine would be a guess. NaN for anything else.
 */
export function unixSeconds(text: string): number {
  const match = ISO.exec(text)
  if (!match) return Number.NaN
  const [, year, month, day, hour, minute, second, zone = 'Z'] = match
  const minuteMs = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute))
  return minuteMs / 1000 + Number(second) - zoneOffsetS(zone)
}

function zoneOffsetS(zone: string): number {
  if (zone === 'Z') return 0
  const sign = zone.startsWith('-') ? -1 : 1
  return sign * (Number(zone.slice(1, 3)) * 3600 + Number(zone.slice(-2)) * 60)
}
