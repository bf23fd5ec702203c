/** Where the objects of a file come from: its lines, or the one list that it is. */
import { type JsonObject, parseFlatList, parseObject } from '../../../../domain/commerce/import/json-objects.ts'
import { UnreadableFile } from '../../../../domain/commerce/import/unreadable-file.ts'
import type { BrokenLine } from './csv-records.ts'
import type { TextLine } from './text-lines.ts'

export type ObjectBatch = { objects: { line: number; object: JsonObject }[]; broken: BrokenLine[] }

export async function* objectsOfLines(lines: AsyncIterable<TextLine[]>): AsyncGenerator<ObjectBatch> {
  for await (const some of lines) {
    const batch: ObjectBatch = { objects: [], broken: [] }
    for (const { line, text } of some) {
      if (text?.trim() === '') continue
      const object = text === null ? null : parseObject(text)
      if (object) batch.objects.push({ line, object })
      else batch.broken.push({ line, reason: text === null ? 'too_long' : 'not_json' })
    }
    yield batch
  }
}

/** A list has to be in memory as a whole. */
const LONGEST_LIST = 64 * 1024 * 1024

/** `line`: the place in the list, counted from 1. Throws UnreadableFile where it is no plain list of flat objects. */
export async function readList(texts: AsyncIterable<string>): Promise<ObjectBatch> {
  const pieces: string[] = []
  let length = 0
  for await (const text of texts) {
    length += pieces.push(text) && text.length
    if (length > LONGEST_LIST) throw new UnreadableFile('JSON_DOCUMENT')
  }
  const list = parseFlatList(pieces.join(''))
  if (!list) throw new UnreadableFile('JSON_DOCUMENT')
  return { objects: list.map((object, at) => ({ line: at + 1, object })), broken: [] }
}
