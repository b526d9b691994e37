/**
 * The checksum of a FIT file: CRC-16/ARC, reflected polynomial 0xA001, initial value 0 (Flexible and Interoperable
 * Data Transfer protocol description, "CRC"). Eight bytes a step by table slicing (Kounavis and Berry 2005,
 * "A systematic approach to building high performance software-based CRC generators", doi:10.1109/ISCC.2005.18).
 */

const SLICES = 8
const TABLE = slicedTable()

/** The checksum of `bytes[start, end)`. Over a whole file, its stored checksum included, it is 0. */
export function crc16(bytes: Uint8Array, start: number, end: number): number {
  let crc = 0
  let k = start
  for (; k + SLICES <= end; k += SLICES) {
    crc =
      TABLE[7 * 256 + ((crc ^ bytes[k]) & 0xff)] ^
      TABLE[6 * 256 + ((crc >> 8) ^ bytes[k + 1])] ^
      TABLE[5 * 256 + bytes[k + 2]] ^
      TABLE[4 * 256 + bytes[k + 3]] ^
      TABLE[3 * 256 + bytes[k + 4]] ^
      TABLE[2 * 256 + bytes[k + 5]] ^
      TABLE[256 + bytes[k + 6]] ^
      TABLE[bytes[k + 7]]
  }
  for (; k < end; k++) crc = (crc >> 8) ^ TABLE[(crc ^ bytes[k]) & 0xff]
  return crc
}

// Row 0 is the classic byte table; row n is the effect of a byte followed by n zero bytes.
function slicedTable(): Uint16Array {
  const table = new Uint16Array(SLICES * 256)
  for (let byte = 0; byte < 256; byte++) {
    let crc = byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >> 1) ^ 0xa001 : crc >> 1
    table[byte] = crc
  }
  for (let k = 256; k < table.length; k++) {
    const crc = table[k - 256]
    table[k] = (crc >> 8) ^ table[crc & 0xff]
  }
  return table
}
