/** Text files of any program: delimiter, quotes and table are judged from all their lines. */
import { type Dialect, DialectCensus } from '../../../../domain/commerce/import/dialect.ts'
import type { Encoding } from '../../../../domain/commerce/import/encoding.ts'
import { UnreadableFile } from '../../../../domain/commerce/import/unreadable-file.ts'
import type { OpenText } from '../opened-file.ts'
import { csvRecords } from './csv-records.ts'
import { readText } from './text-file.ts'

export const openTable: OpenText = async (path, encoding) => {
  const dialect = await judgeDialect(path, encoding)
  if (dialect.hasFixedWidths) throw new UnreadableFile('FIXED_WIDTHS')
  return {
    format: 'csv',
    encoding,
    delimiter: dialect.delimiter,
    ...{ sheet: null, sheets: [] },
    source: { batches: () => csvRecords(path, encoding, dialect), isRagged: false },
  }
}

async function judgeDialect(path: string, encoding: Encoding): Promise<Dialect> {
  const census = new DialectCensus()
  for await (const text of readText(path, encoding)) census.add(text)
  return census.verdict()
}
