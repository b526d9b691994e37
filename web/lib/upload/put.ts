import type { UploadTicket } from '@backstride/contract'

/**
 * Sends the bytes of a file to the address of its ticket and tells how many are on their way. XMLHttpRequest, since
 * `fetch` does not tell upload progress. Throws a TypeError when the connection breaks, as `fetch` does.
 */
export function put(
  file: File,
  { url, headers }: NonNullable<UploadTicket['put']>,
  onProgress: (sentBytes: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', url)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded }) => onProgress(loaded)
    request.onload = () => (request.status < 300 ? resolve() : reject(new TypeError(refusal(request))))
    request.onerror = () => reject(new TypeError('the connection broke while sending'))
    request.send(file)
  })
}

function refusal({ status, statusText }: XMLHttpRequest): string {
  return `the store answered ${status} ${statusText}`
}
