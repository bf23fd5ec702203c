/** JSON lines: an object in each line. Of other JSON only a plain list of flat objects is a table. */
import { cellsOf, isEnvelope, parseObject } from '../../../../domain/commerce/import/json-objects.ts'
import { UnreadableFile } from '../../../../domain/commerce/import/unreadable-file.ts'
import type { OpenText } from '../opened-file.ts'
import type { Batch } from './csv-records.ts'
import { type ObjectBatch, objectsOfLines, readList } from './json-batches.ts'
import { readText } from './text-file.ts'
import { type TextLine, textLines } from './text-lines.ts'

const MOST_KEYS = 1_000

export const openJson: OpenText = async (path, encoding) => {
  const lines = () => textLines(readText(path, encoding))
  const list = (await areLines(lines())) ? null : [await readList(readText(path, encoding))]
  const all = (): AsyncIterable<ObjectBatch> | readonly ObjectBatch[] => list ?? objectsOfLines(lines())
  const keys = await collectKeys(all())
  return {
    ...{ format: 'jsonl', encoding, delimiter: null, sheet: null, sheets: [] },
    source: { batches: () => asRecords(all(), keys), isRagged: false, described: { header: { line: 0, cells: keys } } },
  }
}

/** One of the first two lines is an object: the other may be broken. A single one may be the answer of an interface. */
async function areLines(lines: AsyncIterable<TextLine[]>): Promise<boolean> {
  const first: string[] = []
  for await (const some of lines) {
    for (const { text } of some) if (text?.trim() !== '') first.push(text ?? '')
    if (first.length >= 2) break
  }
  const objects = first
    .slice(0, 2)
    .map(parseObject)
    .filter((object) => object !== null)
  return objects.length > 0 && !(first.length === 1 && objects.some(isEnvelope))
}

/** In the order in which they come up. */
async function collectKeys(all: AsyncIterable<ObjectBatch> | readonly ObjectBatch[]): Promise<string[]> {
  const keys = new Set<string>()
  for await (const { objects } of all) {
    for (const { object } of objects) for (const key of Object.keys(object)) keys.add(key)
    if (keys.size > MOST_KEYS) throw new UnreadableFile('TOO_MANY_COLUMNS')
  }
  return [...keys]
}

async function* asRecords(all: AsyncIterable<ObjectBatch> | readonly ObjectBatch[], keys: readonly string[]): AsyncGenerator<Batch> {
  for await (const { objects, broken } of all) yield { records: objects.map(({ line, object }) => ({ line, cells: cellsOf(object, keys) })), broken }
}
