/** A file that one page hands to the next, in memory only. */
let handed: File | undefined

export function handOver(file: File): void {
  handed = file
}

/** The file that was handed over; it is taken once. */
export function takeHanded(): File | undefined {
  const file = handed
  handed = undefined
  return file
}
