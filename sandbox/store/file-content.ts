/** What is in the files of mails. */
import { createCipheriv, createHash } from 'node:crypto'
import type { Attachment } from './mailbox.ts'

/** Files of the demonstration have a name and a size only: their bytes are made up of both, the same in every copy of a mail, and mean nothing. */
export const bytesOf = ({ name, size, contentBytes }: Attachment): Buffer =>
  contentBytes === null ? madeUp(name, size) : Buffer.from(contentBytes, 'base64')

function madeUp(name: string, size: number): Buffer {
  const seed = createHash('sha256').update(`${name}/${size}`).digest()
  return createCipheriv('aes-128-ctr', seed.subarray(0, 16), seed.subarray(16)).update(Buffer.alloc(size))
}
