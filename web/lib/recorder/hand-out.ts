/** Hands a file to the person: into the downloads, or to another app. */

export function saveFile(file: File): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  link.click()
  // The browser has taken the file by the next turn of its loop at the latest.
  setTimeout(() => URL.revokeObjectURL(url))
}

/** Whether this browser can hand a recording to other apps. */
export function canShare(): boolean {
  const sample = new File(['{}'], 'walk.json', { type: 'application/json' })
  return navigator.canShare?.({ files: [sample] }) ?? false
}

/** Some systems share only kinds of files they know, so the recording goes as plain JSON. */
export async function shareFile(file: File): Promise<void> {
  // Closing the list of apps without choosing one rejects; it is no failure.
  await navigator.share({ files: [file] }).catch(() => undefined)
}
