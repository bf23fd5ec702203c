/** How a file is written, in people's words. */
import type { Delimiter } from '../commerce/import/dialect.ts'
import type { FileFormat } from '../commerce/import/reading.ts'
import type { Language } from './language.ts'

type FileWords = { formats: Record<FileFormat, string>; encoding: string; delimiter: string; delimiters: Record<Delimiter, string> }

export const fileWords: Record<Language, FileWords> = {
  de: {
    formats: {
      csv: 'Text mit Trennzeichen (CSV)',
      xlsx: 'Excel',
      datev: 'DATEV',
      gdpdu: 'GDPdU',
      datanorm: 'DATANORM',
      jsonl: 'JSON Lines',
      pushed: 'Push',
    },
    encoding: 'Kodierung',
    delimiter: 'Trennzeichen',
    delimiters: { ';': 'Semikolon', ',': 'Komma', '\t': 'Tabulator', '|': 'senkrechter Strich' },
  },
  en: {
    formats: {
      csv: 'Delimited text (CSV)',
      xlsx: 'Excel',
      datev: 'DATEV',
      gdpdu: 'GDPdU',
      datanorm: 'DATANORM',
      jsonl: 'JSON lines',
      pushed: 'Push',
    },
    encoding: 'Encoding',
    delimiter: 'Delimiter',
    delimiters: { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'vertical bar' },
  },
}
