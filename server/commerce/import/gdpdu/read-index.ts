/** Reads the index.xml of a GDPdU/GoBD export. */
import sax from 'sax'
import {
  type DescribedColumn,
  type DescribedTable,
  encodingElements,
  undescribedColumn,
  undescribedTable,
} from '../../../../domain/commerce/import/gdpdu/described-table.ts'
import { UnreadableFile } from '../../../../domain/commerce/import/unreadable-file.ts'

/** Longer is no description. */
const MOST_CHARACTERS = 16 * 1024 * 1024

/** In the order of the file. Throws UnreadableFile for broken XML, and for a document type that declares entities: an external one is never fetched. */
export async function readIndex(texts: AsyncIterable<string>): Promise<DescribedTable[]> {
  const reader = new IndexReader()
  const parser = sax.parser(true, { position: false })
  parser.ondoctype = (doctype) => {
    if (/<!ENTITY/i.test(doctype)) throw new UnreadableFile('DOCTYPE')
  }
  parser.onopentag = ({ name }) => reader.open(name)
  parser.ontext = (text) => reader.text(text)
  parser.oncdata = (text) => reader.text(text)
  parser.onclosetag = () => reader.close()
  await feed(texts, parser)
  return reader.tables
}

async function feed(texts: AsyncIterable<string>, parser: sax.SAXParser): Promise<void> {
  let length = 0
  parser.onerror = (error) => {
    throw new UnreadableFile('BROKEN_XML', { cause: error })
  }
  try {
    for await (const text of texts) {
      length += text.length
      if (length > MOST_CHARACTERS) throw new UnreadableFile('TOO_LARGE')
      parser.write(text)
    }
    parser.close()
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('BROKEN_XML', { cause: error })
  }
}

/** Follows the elements down, and writes down what those of a table say. */
class IndexReader {
  readonly tables: DescribedTable[] = []
  readonly #path: string[] = []
  #table: DescribedTable | null = null
  #column: DescribedColumn | null = null
  #text = ''

  open(name: string): void {
    this.#path.push(name)
    this.#text = ''
    if (name === 'Table') this.#openTable()
    else if (name === 'FixedLength' && this.#table) this.#table.hasFixedWidths = true
    else if (/^(?:Variable|Fixed)(?:PrimaryKey|Column)$/.test(name)) this.#openColumn(name.endsWith('PrimaryKey'))
    else if (this.#column && (name === 'Numeric' || name === 'Date')) this.#column.type = name === 'Date' ? 'day' : 'number'
  }

  #openTable(): void {
    this.#table = undescribedTable()
    this.tables.push(this.#table)
  }

  #openColumn(isKey: boolean): void {
    this.#column = undescribedColumn(isKey)
    this.#table?.columns.push(this.#column)
  }

  text(text: string): void {
    this.#text += text
  }

  close(): void {
    const name = this.#path.pop() ?? ''
    const within = this.#path.at(-1) ?? ''
    if (this.#column) tellColumn(this.#column, name, within, this.#text.trim())
    else if (this.#table) tellTable(this.#table, name, within, this.#text)
    this.#text = ''
    if (name === 'Table') this.#table = null
    if (/(?:PrimaryKey|Column)$/.test(name)) this.#column = null
  }
}

function tellColumn(column: DescribedColumn, element: string, within: string, text: string): void {
  if (element === 'Name' && /(?:PrimaryKey|Column)$/.test(within)) column.name = text
  if (element === 'Accuracy') column.accuracy = Number(text) || 0
  if (element === 'ImpliedAccuracy') column.impliedAccuracy = Number(text) || 0
  if (element === 'Format') column.dayFormat = text
}

function tellTable(table: DescribedTable, element: string, within: string, text: string): void {
  if (element === 'URL') table.url = text.trim()
  if (element === 'Name' && within === 'Table') table.name = text.trim()
  if (element === 'From' && within === 'Range' && /^\d+$/.test(text.trim())) table.from = Number(text)
  if (element === 'DecimalSymbol') table.decimalSymbol = text.trim()
  if (element === 'ColumnDelimiter') table.columnDelimiter = sign(text)
  if (element === 'RecordDelimiter') table.recordDelimiter = sign(text)
  if (element === 'TextEncapsulator') table.textEncapsulator = text.trim()
  table.encoding = encodingElements[element] ?? table.encoding
}

/** A sign may be a space, a tab or a line end, so that only what stands around another one is left out. */
const sign = (text: string): string => (text.trim() || text).replaceAll(/\\r/g, '\r').replaceAll(/\\n/g, '\n').replaceAll(/\\t/g, '\t')
