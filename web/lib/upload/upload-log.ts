import type { Upload } from '@backstride/contract'

/** An upload with the files of its archive; none for a single file. */
export interface LogEntry {
  readonly upload: Upload
  readonly files: readonly Upload[]
}

/** What is known with what was told later; of the same upload the later word counts. */
export function withUploads(known: readonly Upload[], told: readonly Upload[]): Upload[] {
  return [...new Map([...known, ...told].map((upload) => [upload.id, upload])).values()]
}

/** Newest first, the files of an archive under it. A file whose archive is not among them stands for itself. */
export function entriesOf(uploads: readonly Upload[]): LogEntry[] {
  const ids = new Set(uploads.map(({ id }) => id))
  const isPart = ({ archiveId }: Upload) => archiveId !== null && ids.has(archiveId)
  const files = Map.groupBy(uploads.filter(isPart), ({ archiveId }) => archiveId)
  return uploads
    .filter((upload) => !isPart(upload))
    .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
    .map((upload) => ({
      upload,
      files: (files.get(upload.id) ?? []).toSorted((a, b) => a.fileName.localeCompare(b.fileName)),
    }))
}
