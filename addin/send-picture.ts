/** Pictures of visits: the one thing that goes to the server as bytes instead of JSON. */
import type { ApiFailure } from './api.ts'
import { failureIn } from './download-file.ts'

/** The server said no, or was not reached. */
export class UploadFailed extends Error {
  readonly failure: ApiFailure

  constructor(failure: ApiFailure) {
    super(`The file did not arrive: ${failure.reason}`)
    this.failure = failure
  }
}

/** Keeps a picture with a report; the same id again changes nothing. Throws `UploadFailed`. */
export async function sendPicture({ id, bytes }: { id: string; bytes: Blob }, reportId: string, token: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'image/jpeg', 'x-picture-id': id, 'x-report-id': reportId }
  const answer = await fetch('/files/pictures', { method: 'POST', headers, body: bytes }).catch(() => null)
  if (!answer) throw new UploadFailed({ reason: 'OFFLINE', claims: null })
  if (!answer.ok) throw new UploadFailed(await failureIn(answer))
}
