/** Bluetooth SIG, Heart Rate Service 1.0, section 3.1: the Heart Rate Measurement characteristic (0x2A37). */

const IS_UINT16 = 0b00001
const HAS_CONTACT = 0b00010
const TELLS_CONTACT = 0b00100

/** Beats per minute; undefined when the strap says that it does not touch the skin, tells 0, or the bytes are too few. */
export function bpmOf(value: DataView): number | undefined {
  if (value.byteLength < 2) return undefined
  const flags = value.getUint8(0)
  if (flags & TELLS_CONTACT && !(flags & HAS_CONTACT)) return undefined
  if (flags & IS_UINT16 && value.byteLength < 3) return undefined
  const bpm = flags & IS_UINT16 ? value.getUint16(1, true) : value.getUint8(1)
  return bpm > 0 ? bpm : undefined
}
