/** Bytes under keys: uploaded originals, analyses, series. */
export interface Objects {
  /** The bytes as they were put; undefined when there are none. */
  get(key: string): Promise<Uint8Array | undefined>
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>
  /**
   * Puts what comes, piece by piece, and answers how many bytes that were. The object is there when all of it is; when
   * the source throws, none is. Holds no more than two parts of it in memory.
   */
  putStream(key: string, chunks: AsyncIterable<Uint8Array>, contentType: string): Promise<number>
  head(key: string): Promise<{ readonly sizeBytes: number } | undefined>
  /** Idempotent. */
  delete(key: string): Promise<void>
  /** Every key that starts so, in the order of their characters. */
  list(prefix: string): Promise<string[]>
  /** An address that answers the bytes to whoever has it, for so many seconds. */
  presignGet(key: string, expiresS: number): Promise<string>
  presignPut(request: PresignRequest): Promise<PresignedPut>
}

export interface PresignRequest {
  readonly key: string
  readonly sizeBytes: number
  /** Of the bytes; the object store refuses others. */
  readonly sha256Hex: string
  readonly contentType: string
  /** Seconds from now until the address stops working. */
  readonly expiresS: number
}

/** Send the bytes by PUT to `url` with exactly `headers`. */
export interface PresignedPut {
  readonly url: string
  readonly headers: Record<string, string>
}
