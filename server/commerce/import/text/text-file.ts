/** A text file of any size, decoded as it comes. */
import { createReadStream } from 'node:fs'
import iconv from 'iconv-lite'
import { type Encoding, EncodingCensus, type EncodingVerdict } from '../../../../domain/commerce/import/encoding.ts'

/** Handled at one go: others wait so long. */
const CHUNK_BYTES = 32 * 1024

export async function judgeEncoding(path: string): Promise<EncodingVerdict> {
  const census = new EncodingCensus()
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) census.add(chunk as Uint8Array)
  return census.verdict()
}

/** Without byte order mark, and without the end mark that DOS programs write. Bytes that the encoding does not know become U+FFFD. */
export async function* readText(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding)
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    const text = decoder.write(chunk as Buffer)
    if (text) yield text.replaceAll('\u001a', '')
  }
  const rest = decoder.end()
  if (rest) yield rest.replaceAll('\u001a', '')
}

/** Of the first bytes of a file; the last letter may be cut. */
export const decodeHead = (head: Buffer, encoding: Encoding): string => iconv.decode(head, encoding).replaceAll('\u001a', '')
