/** The first of two readings of a DATANORM file: which tables it holds, and what stands far away from the article it belongs to. */
import type { ColumnName, TableName, Values } from '../../../../domain/commerce/import/datanorm/datanorm-columns.ts'
import type { TextPart } from '../../../../domain/commerce/import/datanorm/datanorm-record.ts'
import { HeldTexts } from '../../../../domain/commerce/import/datanorm/held-texts.ts'
import type { DatanormBatch, DatanormLine } from './datanorm-lines.ts'

/** Characters of texts and supplements together. */
export const MOST_HELD = 80 * 1024 * 1024
/** What a supplement costs. */
const SUPPLEMENT_COST = 400

export type Survey = {
  tables: ReadonlySet<TableName>
  filled: ReadonlySet<ColumnName>
  texts: HeldTexts
  dimensions: HeldTexts
  /** Of articles in front of which, or far behind which, they stand. */
  supplements: ReadonlyMap<string, Values>
  /** The first line that found no room: from there on nothing is held any more. null: all did. */
  fullAt: number | null
}

export async function surveyFile(batches: AsyncIterable<DatanormBatch>, most: number): Promise<Survey> {
  const surveyor = new Surveyor(most)
  for await (const { lines } of batches) for (const line of lines) surveyor.look(line)
  return surveyor
}

class Surveyor implements Survey {
  readonly tables = new Set<TableName>()
  readonly filled = new Set<ColumnName>()
  readonly texts: HeldTexts
  readonly dimensions: HeldTexts
  readonly supplements = new Map<string, Values>()
  fullAt: number | null = null
  readonly #mostSupplements: number
  #current: string | undefined

  constructor(most: number) {
    this.texts = new HeldTexts(most / 2)
    this.dimensions = new HeldTexts(most / 4)
    this.#mostSupplements = most / 4 / SUPPLEMENT_COST
  }

  look({ line, record }: DatanormLine): void {
    if (record.is === 'article') this.#article(record.values)
    else if (record.is === 'supplement') this.#supplement(line, record.values)
    else if (record.is === 'text') this.#text(line, record.key, record.parts)
    else if (record.is === 'validFrom') this.filled.add('gueltig_ab')
    else if (record.is === 'dimension') this.#hold(line, () => this.dimensions.add(record.article, record.parts))
    else if (record.is === 'prices' || record.is === 'groups' || record.is === 'rebates') for (const row of record.rows) this.#fill(record.is, row)
  }

  #article(values: Values): void {
    this.#current = values.artikelnummer
    this.#fill('articles', values)
  }

  #text(line: number, key: string, parts: readonly TextPart[]): void {
    this.tables.add('texts')
    this.#hold(line, () => this.texts.add(key, parts))
  }

  /** `add` says whether there was room. */
  #hold(line: number, add: () => boolean): void {
    if (this.fullAt === null && !add()) this.fullAt = line
  }

  #fill(table: TableName, values: Values): void {
    this.tables.add(table)
    this.#fillNames(values)
  }

  #fillNames(values: Values): void {
    for (const [name, value] of Object.entries(values) as [ColumnName, string][]) if (value !== '') this.filled.add(name)
  }

  /** Usually it follows its article at once. */
  #supplement(line: number, values: Values): void {
    this.#fillNames(values)
    const { artikelnummer = '' } = values
    if (artikelnummer === this.#current) return
    this.#hold(line, () => this.supplements.size < this.#mostSupplements && Boolean(this.supplements.set(artikelnummer, values)))
  }
}
