import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileErrorCode } from './file-error.ts'

export interface FoundFile {
  /** Absolute. */
  readonly path: string
  /** As people know it: what they named, and the way from there. */
  readonly name: string
  readonly sizeBytes: number
  /** Milliseconds since 1970, as finely as the file system keeps it. */
  readonly mtimeMs: number
}

export interface Found {
  /** In the order of the given paths, then of their names. */
  readonly files: readonly FoundFile[]
  /** Files and folders that could not be read, with the system's code, for instance `ENOENT`. */
  readonly unreadable: readonly { readonly name: string; readonly code: string }[]
}

export interface Place {
  readonly path: string
  readonly name: string
}

/** What watches and apps write, and archives of them. A loose `.csv` or `.json` may be anything, so it is left alone. */
const RECORDING = /\.(fit|gpx|tcx|backstride\.json)(\.gz)?$|\.zip$/i

/** The recordings and archives in these folders, at any depth, by their names; a file that is named is taken as it is. */
export async function findFiles(places: readonly Place[]): Promise<Found> {
  const files: FoundFile[] = []
  const unreadable: { name: string; code: string }[] = []
  for (const place of places) await look(place, true)
  return { files, unreadable }

  async function look({ path, name }: Place, isNamed: boolean): Promise<void> {
    try {
      const there = await stat(path)
      const { size: sizeBytes, mtimeMs } = there
      if (there.isFile()) files.push({ path, name, sizeBytes, mtimeMs })
      // A link to a folder is followed when somebody named it; within a folder it could lead round in a circle.
      else if (there.isDirectory() && isNamed) await lookInside({ path, name })
    } catch (error) {
      unreadable.push({ name, code: fileErrorCode(error) })
    }
  }

  async function lookInside(folder: Place): Promise<void> {
    const entries = await readdir(folder.path, { withFileTypes: true })
    for (const entry of entries.toSorted(byName)) {
      const place = { path: join(folder.path, entry.name), name: join(folder.name, entry.name) }
      // Hidden ones are the system's: `.Trashes`, and the `._walk.fit` that macOS lays beside `walk.fit`.
      if (entry.name.startsWith('.')) continue
      if (entry.isDirectory()) await look(place, true)
      else if (RECORDING.test(entry.name)) await look(place, false)
    }
  }
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1
}
