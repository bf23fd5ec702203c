/** Exports of an ERP: they may be large, so it is told how much of them has arrived. */
import type { NewImport } from './api.ts'
import { failureIn } from './download-file.ts'
import { UploadFailed } from './send-picture.ts'

type Sending = { token: string; signal: AbortSignal; onSent: (bytes: number) => void }

/** The server has no room for the file. */
export class ServerFull extends Error {}

const INSUFFICIENT_STORAGE = 507

/** The same id again is the same file. Throws `ServerFull` and `UploadFailed`; a file that is not wanted any more ends like one that did not arrive. */
export async function sendExport(file: Blob, about: NewImport, sending: Sending): Promise<void> {
  const answer = await post(file, about, sending)
  if (answer.status === INSUFFICIENT_STORAGE) throw new ServerFull()
  if (!answer.ok) throw new UploadFailed(await failureIn(answer))
}

/** `fetch` does not tell how much it has sent. */
const post = (file: Blob, about: NewImport, { token, signal, onSent }: Sending): Promise<Response> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const fail = (): void => reject(new UploadFailed({ reason: 'OFFLINE', claims: null }))
    request.open('POST', '/imports')
    request.setRequestHeader('authorization', `Bearer ${token}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('x-import', encodeURIComponent(JSON.stringify(about)))
    request.upload.addEventListener('progress', ({ loaded }) => onSent(loaded))
    request.addEventListener('load', () => resolve(new Response(request.responseText, { status: request.status })))
    for (const event of ['error', 'abort', 'timeout']) request.addEventListener(event, fail)
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
