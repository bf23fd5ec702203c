/** The second reading of a DATANORM file: rows of one of its tables. */
import type { ColumnName, TableName, Values } from '../../../../domain/commerce/import/datanorm/datanorm-columns.ts'
import type { SourceRecord } from '../../../../domain/commerce/import/source-record.ts'
import type { Batch, BrokenLine } from '../text/csv-records.ts'
import type { DatanormBatch, DatanormLine } from './datanorm-lines.ts'
import type { Survey } from './survey-file.ts'

/** An article and what was found of it up to here. */
type Open = { line: number; values: Values; textKey: string }

export type DatanormTable = { table: TableName; columns: readonly ColumnName[] }

export async function* datanormRows(batches: AsyncIterable<DatanormBatch>, survey: Survey, table: DatanormTable): AsyncGenerator<Batch> {
  const rows = new RowMaker(survey, table)
  for await (const { lines, broken } of batches) {
    for (const line of lines) rows.take(line)
    yield { records: rows.collect(), broken }
  }
  rows.end()
  yield { records: rows.collect(), broken: [...rows.missing(), ...full(survey)] }
}

const full = ({ fullAt }: Survey): BrokenLine[] => (fullAt === null ? [] : [{ line: fullAt, reason: 'too_many_texts' }])

class RowMaker {
  readonly #survey: Survey
  readonly #table: TableName
  readonly #columns: readonly ColumnName[]
  #made: SourceRecord[] = []
  #open: Open | null = null
  #validFrom = ''
  readonly #texts = new Set<string>()
  /** Supplements that no article has taken, with their lines. */
  readonly #waiting = new Map<string, number>()
  readonly #articles = new Set<string>()

  constructor(survey: Survey, { table, columns }: DatanormTable) {
    this.#survey = survey
    this.#table = table
    this.#columns = columns
  }

  take({ line, record }: DatanormLine): void {
    if (record.is === 'article') this.#openArticle({ line, values: record.values, textKey: record.textKey })
    else if (record.is === 'supplement') this.#supplement(line, record.values)
    else if (record.is === 'text') this.#text(line, record.key)
    else if (record.is === 'validFrom') this.#validFrom = record.day
    else if (record.is === 'prices') this.#prices(line, record.rows)
    else if (record.is === this.#table) for (const values of record.rows) this.#make(line, values)
  }

  /** Each holds from the day that was named last. */
  #prices(line: number, rows: readonly Values[]): void {
    if (this.#table !== 'articles' && this.#table !== 'prices') return
    for (const values of rows) this.#make(line, { gueltig_ab: this.#validFrom, ...filledOnly(values) })
  }

  #openArticle(article: Open): void {
    this.end()
    if (this.#table === 'articles') this.#open = article
    const { artikelnummer = '' } = article.values
    if (this.#survey.supplements.has(artikelnummer)) this.#articles.add(artikelnummer)
  }

  #supplement(line: number, values: Values): void {
    const { artikelnummer = '' } = values
    if (this.#open?.values.artikelnummer === artikelnummer) this.#open.values = { ...this.#open.values, ...filledOnly(values) }
    else if (this.#table === 'articles' || this.#table === 'prices') this.#waiting.set(artikelnummer, line)
  }

  /** Where there are articles their texts stand with them. */
  #text(line: number, key: string): void {
    if (this.#table !== 'texts' || this.#texts.has(key)) return
    this.#texts.add(key)
    this.#make(line, { langtextnummer: key, langtext: this.#survey.texts.read(key) ?? '' })
  }

  /** No more comes to the article that is open. */
  end(): void {
    if (!this.#open) return
    const { line, values, textKey } = this.#open
    const { artikelnummer = '' } = values
    const texts = [textKey && this.#survey.texts.read(textKey), this.#survey.dimensions.read(artikelnummer)].filter(Boolean)
    this.#make(line, { ...values, ...filledOnly(this.#survey.supplements.get(artikelnummer) ?? {}), langtext: texts.join('\n') })
    this.#open = null
  }

  #make(line: number, values: Values): void {
    this.#made.push({ line, cells: this.#columns.map((name) => values[name] ?? '') })
  }

  collect(): SourceRecord[] {
    const made = this.#made
    this.#made = []
    return made
  }

  missing(): BrokenLine[] {
    return [...this.#waiting].filter(([number]) => !this.#articles.has(number)).map(([, line]) => ({ line, reason: 'article_missing' }))
  }
}

const filledOnly = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
