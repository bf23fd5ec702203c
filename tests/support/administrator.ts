/** Brings a file in as an administrator would: takes what is proposed, answers what is asked, and first brings in what a file names and nobody knows. */
import { kindByName } from '../../domain/commerce/import/job/file-order.ts'
import type { Ask } from '../../domain/commerce/import/job/job-reading.ts'
import type { Entity } from '../../domain/commerce/import/mapping/entities.ts'
import { proposeFields } from '../../domain/commerce/import/mapping/propose-mapping.ts'
import { requiredFields } from '../../domain/commerce/import/records/record-fields.ts'
import { rejectionText } from '../../domain/texts/import-report-texts.ts'
import { unreadableFileText } from '../../domain/texts/unreadable-file-texts.ts'
import type { ImportCounts, ImportDetail } from '../../server/commerce/import/import-types.ts'
import { organisation } from '../../server/platform/database/db.ts'
import type { ImportDesk } from './import-desk.ts'

/**
 * `end`: `kept out`: nothing in it is right, so nobody brings it in. `sentence`: why it was refused. `columns`: by field the name of its column.
 * `asked`: what was asked on the way. `reasons`: how many lines were rejected for which reason, in words. `stored`: how many of its records are known now.
 */
export type Brought = {
  end: 'imported' | 'imported with errors' | 'kept out' | 'refused' | 'failed'
  entity: Entity | null
  columns: Record<string, string>
  counts: ImportCounts
  asked: string[]
  reasons: Record<string, number>
  sentence: string | null
  stored: number
}

type Reading = NonNullable<ImportDetail['reading']>
export type GivenFile = { name: string; content: Uint8Array; source: string }

const MOST_ANSWERS = 4

export class Administrator {
  readonly #desk: ImportDesk
  #asked: string[] = []

  constructor(desk: ImportDesk) {
    this.#desk = desk
  }

  async bring(file: GivenFile): Promise<Brought> {
    this.#asked = []
    let detail = await this.#check(file)
    if (detail.job.state === 'checked' && (await this.#bringWhatItNames(file, detail))) {
      await this.#desk.call.imports.cancel({ jobId: detail.job.jobId })
      detail = await this.#check(file)
    }
    const { state, counts, jobId } = detail.job
    if (state === 'checked' && counts.new + counts.changed + counts.unchanged > 0) {
      await this.#desk.call.imports.start({ jobId, acceptsPart: counts.rejected > 0 })
      detail = await this.#desk.settled(jobId)
    }
    return await this.#told(file, detail)
  }

  /** Until nothing is asked any more. */
  async #check({ name, content, source }: GivenFile): Promise<ImportDetail> {
    const jobId = await this.#desk.begin(name, content, { source })
    for (let answers = 0; ; answers++) {
      const detail = await this.#desk.settled(jobId)
      const { reading, job } = detail
      if (job.state !== 'asking' || !reading) return detail
      if (answers === MOST_ANSWERS) throw new Error(`The same is asked again: ${JSON.stringify(reading.asks)}`)
      this.#asked.push(...reading.asks.map((ask) => said(ask, reading)))
      await this.#desk.call.imports.settle({ jobId, ...answerTo(reading, name), emptyOverwrites: false, holdsAll: false, rates: RATES })
    }
  }

  /** False: all it names is known. */
  async #bringWhatItNames({ source }: GivenFile, detail: ImportDetail): Promise<boolean> {
    const groups = await this.#unknown(detail, 'unknown_group')
    const customers = await this.#unknown(detail, 'unknown_customer')
    if (groups.length > 0) await this.#bringList(source, 'warengruppen.csv', 'Warengruppe;Gruppenbezeichnung', groups)
    if (customers.length > 0) await this.#bringList(source, 'kunden.csv', 'Kundennummer;Firma', customers)
    return groups.length + customers.length > 0
  }

  /** What stands in the lines that were rejected for it. */
  async #unknown({ job, reading }: ImportDetail, reason: 'unknown_group' | 'unknown_customer'): Promise<string[]> {
    const rows = await this.#desk.sql<{ cells: string[]; column: string }>`select x.cells, x."column" from import_rejection x
      where x.organisation_id = ${organisation} and x.job_id = ${job.jobId}::uuid and x.reason = ${reason} order by x.line`
    const places = new Map(reading?.columns.map(({ name, at }) => [name, at]))
    return [...new Set(rows.flatMap(({ cells, column }) => cells[places.get(column) ?? -1]?.trim() || []))]
  }

  async #bringList(source: string, name: string, header: string, numbers: readonly string[]): Promise<void> {
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
    const lines = numbers.map((each) => `${quoted(each)};${quoted(`Genannt ${each}`.slice(0, 200))}`)
    const jobId = await this.#desk.begin(name, [header, ...lines].join('\n'), { source, isAutomatic: true, takesProposal: true, acceptsPart: true })
    const { reading, ...read } = await this.#desk.settled(jobId)
    let { job } = read
    if (job.state === 'asking' && reading) {
      await this.#desk.call.imports.settle({ jobId, ...answerTo(reading, name), emptyOverwrites: false, holdsAll: false, rates: RATES })
      job = (await this.#desk.settled(jobId)).job
    }
    if (job.state !== 'done') throw new Error(`${name} is ${job.state}: ${JSON.stringify(job.trouble)} of ${lines[0]}`)
  }

  async #told({ source }: GivenFile, { job, reading }: ImportDetail): Promise<Brought> {
    const { entity, counts, state, trouble, jobId } = job
    const reasons = await this.#desk.sql<{ reason: string; count: number }>`select x.reason, count(*) from import_rejection x
      where x.organisation_id = ${organisation} and x.job_id = ${jobId}::uuid group by x.reason order by x.reason`
    const [known] = await this.#desk.sql<{ count: number }>`select count(*) from external_number e
      where e.organisation_id = ${organisation} and e.source = ${source} and e.entity = ${entity}`
    return {
      ...{ end: endOf(state, counts.rejected), entity, counts, asked: this.#asked, stored: known?.count ?? 0 },
      columns: Object.fromEntries(Object.entries(reading?.fields ?? {}).map(([field, at]) => [field, reading?.columns[at]?.key ?? ''])),
      reasons: Object.fromEntries(reasons.map(({ reason, count }) => [rejectionText(reason, 'de'), count])),
      sentence: trouble?.reason === 'unreadable' ? unreadableFileText({ reason: trouble.unreadable, named: trouble.named }, 'de') : null,
    }
  }
}

const RATES = { USD: '0.92', GBP: '1.17', CHF: '1.05', CAD: '0.67', INR: '0.011' }

function endOf(state: string, rejected: number): Brought['end'] {
  if (state === 'done') return rejected > 0 ? 'imported with errors' : 'imported'
  return state === 'checked' ? 'kept out' : state === 'refused' ? 'refused' : 'failed'
}

const said = (ask: Ask, { columns }: Reading): string =>
  ask.about === 'format' ? `format of ${columns[ask.column]?.name}` : ask.about === 'missing' ? `missing ${ask.field}` : ask.about

/** As proposed. What is of no kind that anybody knows is taken for what its name says, else for products: whatever it is, it has to come in or stay out. */
function answerTo({ entity, columns, fields, asks }: Reading, name: string) {
  const kind = entity ?? kindByName(name) ?? 'product'
  const places = { ...(entity ? fields : proposeFields(kind, columns).columns) }
  const free = (): number => columns.findIndex((_, at) => !Object.values(places).includes(at))
  for (const field of requiredFields(kind)) places[field] ??= Math.max(0, free())
  const formats = asks.flatMap((ask) => (ask.about === 'format' ? [[columns[ask.column]?.key ?? '', ask.formats[0] ?? '']] : []))
  return {
    entity: kind,
    fields: Object.fromEntries(Object.entries(places).map(([field, at]) => [field, columns[at]?.key ?? ''])),
    formats: Object.fromEntries(formats) as Record<string, string>,
  }
}
