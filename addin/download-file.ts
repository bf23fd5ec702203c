/** Files of reports: the server's one answer that is bytes instead of JSON. */
import type { ApiFailure } from './api.ts'

/** The server said no, or was not reached. */
export class DownloadFailed extends Error {
  readonly failure: ApiFailure

  constructor(failure: ApiFailure) {
    super(`The file could not be had: ${failure.reason}`)
    this.failure = failure
  }
}

/** Throws `DownloadFailed`. */
export async function fetchFile(fileId: string, token: string): Promise<Blob> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const answer = await fetch('/files', { method: 'POST', headers, body: JSON.stringify({ fileId }) }).catch(() => null)
  if (!answer) throw new DownloadFailed({ reason: 'OFFLINE', claims: null })
  // A line that is cut while the bytes come must not leave half a file.
  if (answer.ok) return await answer.blob().catch(() => Promise.reject(new DownloadFailed({ reason: 'OFFLINE', claims: null })))
  throw new DownloadFailed(await failureIn(answer))
}

/** Limits on size and number of calls answer before our own words do. */
export async function failureIn(answer: Response): Promise<ApiFailure> {
  const body: unknown = await answer.json().catch(() => null)
  if (isFailure(body)) return body
  const reason = answer.status === 429 ? 'TOO_MANY' : answer.status === 413 ? 'FILE_TOO_LARGE' : 'UNEXPECTED'
  return { reason, claims: null }
}

const isFailure = (body: unknown): body is ApiFailure => typeof body === 'object' && body !== null && 'reason' in body && 'claims' in body

/** Some browsers begin to read only after the click has returned, and ask where to save first. */
const READ_WITHIN_MS = 60_000

/** Hands the bytes to the browser's own way of saving. */
export function saveAs(name: string, bytes: Blob): void {
  const url = URL.createObjectURL(bytes)
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), READ_WITHIN_MS)
}
