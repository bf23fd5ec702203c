/** The lines of a DATANORM file, each read for itself. */
import { type DatanormRecord, type Version, versionOf } from '../../../../domain/commerce/import/datanorm/datanorm-record.ts'
import { readDatanormRecord } from '../../../../domain/commerce/import/datanorm/read-datanorm-record.ts'
import type { Encoding } from '../../../../domain/commerce/import/encoding.ts'
import type { BrokenLine } from '../text/csv-records.ts'
import { readText } from '../text/text-file.ts'
import { textLines } from '../text/text-lines.ts'

export type DatanormLine = { line: number; record: DatanormRecord }
export type DatanormBatch = { lines: DatanormLine[]; broken: BrokenLine[] }

/** A quote is an inch here, so that nothing but the semicolon tells cells apart. */
export async function* datanormLines(path: string, encoding: Encoding): AsyncGenerator<DatanormBatch> {
  let version: Version | undefined
  for await (const some of textLines(readText(path, encoding))) {
    const batch: DatanormBatch = { lines: [], broken: [] }
    for (const { line, text } of some) {
      if (text?.trim() === '') continue
      const cells = text?.split(';') ?? []
      version ??= versionOf(cells)
      const record = text === null ? tooLong : readDatanormRecord(cells, version)
      if (record.is === 'rejected') batch.broken.push({ line, reason: record.reason })
      else batch.lines.push({ line, record })
    }
    yield batch
  }
}

const tooLong: DatanormRecord = { is: 'rejected', reason: 'too_long' }
