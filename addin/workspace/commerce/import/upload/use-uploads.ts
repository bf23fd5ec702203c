/** Files on their way to the server, one after the other. They go on while another page of the files is shown. */
import { useRef, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { fileFromOf } from '../../../../../domain/commerce/import/job/file-from.ts'
import { MOST_FILE_BYTES } from '../../../../../domain/commerce/import/job/file-limit.ts'
import { sendExport } from '../../../../send-export.ts'
import { UploadFailed } from '../../../../send-picture.ts'
import { useSession } from '../../../../ui/app-context.ts'

/** `isPart`: lines that were corrected; `isForced`: also when a newer file is in; `sheet`: which table of several, left out: the first. */
export type UploadKind = { source: string; isPart: boolean; isForced: boolean; sheet?: string }
export type Upload = UploadKind & {
  id: string
  file: File
  isOnlyOne: boolean
  sent: number
  state: 'waiting' | 'sending' | 'failed'
  error: unknown
}

export type Uploads = {
  rows: readonly Upload[]
  add: (files: readonly File[], kind: UploadKind) => void
  retry: (upload: Upload) => void
  leaveOut: (upload: Upload) => void
  /** Of a file that was sent from this page; null: the user has to choose it again. */
  fileOf: (jobId: string) => File | null
}

/** Names longer than that say nothing more. */
const LONGEST_NAME = 200

/** The file was moved, or written anew, since it was chosen. */
export class FileGone extends Error {}

/** `onArrived`: with the id of the file, and whether it was chosen alone. */
export function useUploads(onArrived: (jobId: string, isOnlyOne: boolean) => void): Uploads {
  const { accessToken } = useSession()
  const [rows, setRows] = useState<readonly Upload[]>([])
  const arrived = useRef(new Map<string, File>())
  const unwanted = useRef(new Map<string, AbortController>())
  const queue = useRef(Promise.resolve())
  const change = (id: string, part: Partial<Upload>): void => setRows((all) => all.map((row) => (row.id === id ? { ...row, ...part } : row)))
  const drop = (id: string): void => setRows((all) => all.filter((row) => row.id !== id))

  const send = async (upload: Upload): Promise<void> => {
    const { id, file, isOnlyOne } = upload
    const stop = unwanted.current.get(id)
    if (!stop || stop.signal.aborted) return
    change(id, { state: 'sending', sent: 0, error: null })
    try {
      await checkFile(file)
      await sendExport(file, aboutOf(upload), { token: await accessToken(), signal: stop.signal, onSent: (sent) => change(id, { sent }) })
      arrived.current.set(id, file)
      drop(id)
      onArrived(id, isOnlyOne)
    } catch (error) {
      change(id, { state: 'failed', error })
    }
  }
  const enqueue = (upload: Upload): void => {
    unwanted.current.set(upload.id, new AbortController())
    queue.current = queue.current.then(() => send(upload))
  }
  return {
    rows,
    add: (files, kind) => {
      const isOnlyOne = files.length === 1
      const added = files.map((file): Upload => ({ ...kind, id: uuidv7(), file, isOnlyOne, sent: 0, state: 'waiting', error: null }))
      setRows((all) => [...all, ...added])
      for (const upload of added) enqueue(upload)
    },
    retry: (upload) => {
      change(upload.id, { state: 'waiting', error: null })
      enqueue(upload)
    },
    leaveOut: ({ id }) => {
      unwanted.current.get(id)?.abort()
      drop(id)
    },
    fileOf: (jobId) => arrived.current.get(jobId) ?? null,
  }
}

async function checkFile(file: File): Promise<void> {
  if (file.size > MOST_FILE_BYTES) throw new UploadFailed({ reason: 'FILE_TOO_LARGE', claims: null })
  await file
    .slice(0, 1)
    .arrayBuffer()
    .catch(() => Promise.reject(new FileGone()))
}

const aboutOf = ({ id, file, source, isPart, isForced, sheet }: Upload) => ({
  ...{ id, source, isPart, isForced, sheet: sheet ?? null, isAutomatic: false, takesProposal: false, acceptsPart: false },
  fileName: file.name.slice(-LONGEST_NAME),
  fileFrom: fileFromOf(file.lastModified, Date.now()),
})
