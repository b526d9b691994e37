import { RecordingError } from '@backstride/recording'
import { SaxesParser } from 'saxes'
import { encodingOf } from '../text.ts'

/** What a format listens to. Names carry the prefix they have in the file; attributes likewise. */
export interface XmlListener {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  /** `text` is what stands between the last tag before and this closing one. */
  close(name: string, text: string): void
}

/** An XML document that is fed in pieces. */
export interface XmlReader {
  /** Throws a RecordingError where the text is not well-formed. */
  write(bytes: Uint8Array): void
  /** Throws TRUNCATED where elements are still open. */
  end(): void
}

const CHUNK_BYTES = 65_536

/** Reads a whole document; gives back the error that ended it early, if one did. */
export function readXml(bytes: Uint8Array, listener: XmlListener): RecordingError | undefined {
  const reader = xmlReader(listener, encodingOf(bytes))
  try {
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) reader.write(bytes.subarray(at, at + CHUNK_BYTES))
    reader.end()
    return undefined
  } catch (error) {
    if (error instanceof RecordingError) return error
    throw error
  }
}

/** A reader that calls `listener`. Document types are passed over and their entities never expanded. */
export function xmlReader({ open, close }: XmlListener, encoding: string): XmlReader {
  const decoder = new TextDecoder(encoding)
  const parser = new SaxesParser()
  let isEnding = false
  let text = ''
  parser.on('opentag', ({ name, attributes }) => {
    text = ''
    open(name, attributes)
  })
  parser.on('text', (more) => {
    text += more
  })
  parser.on('cdata', (more) => {
    text += more
  })
  parser.on('closetag', ({ name }) => {
    close(name, text)
    text = ''
  })
  parser.on('error', (error) => {
    // Exporters leave HTML entities in names; nothing that is measured hangs on them.
    if (!error.message.includes('undefined entity')) throw damage(parser.line, isEnding)
  })
  return {
    write: (bytes) => void parser.write(decoder.decode(bytes, { stream: true })),
    end() {
      isEnding = true
      parser.write(decoder.decode()).close()
    },
  }
}

function damage(line: number, isEnding: boolean): RecordingError {
  return isEnding
    ? new RecordingError(
        'TRUNCATED',
        'The file ends in the middle. Export or copy it again; what is there was read.',
        { line },
      )
    : new RecordingError(
        'CORRUPT',
        `The file is damaged in line ${line}. Export it again; what stands before was read.`,
        { line },
      )
}
