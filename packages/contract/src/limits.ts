/** How much may be uploaded at once. Apart from the schemas, so that a function can know it without carrying them. */

/** The largest single file, bytes. An hour of 100 Hz sensors is about a tenth of it. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024

/** The largest zip archive, bytes, and the most recordings in it. Ten years of bulk export are about half of it. */
export const MAX_ARCHIVE_BYTES = 250 * 1024 * 1024
export const MAX_ARCHIVE_FILES = 5000

/** What one archive of an export holds at most, unpacked: it must be let in again elsewhere. More go into further ones. */
export const MAX_EXPORT_BYTES = 200 * 1024 * 1024
export const MAX_EXPORT_RECORDINGS = 1000

/** Of a workout's title, in UTF-16 units; exports of others have shorter ones. */
export const MAX_TITLE_LENGTH = 200

/**
 * The largest file that can be sent as the body of one request, bytes. A Lambda function takes requests of 6 MB, in which
 * bytes are written as base64, four characters for three (AWS Lambda guide, "Quotas").
 */
export const MAX_PUSH_BYTES = 4 * 1024 * 1024
