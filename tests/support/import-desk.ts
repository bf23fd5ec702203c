/** A firm whose administrator brings files in: an engine of its own, and what became of each file. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import pino from 'pino'
import { beginImport, type NewImport, newImportId } from '../../server/commerce/import/begin-import.ts'
import type { ImportDetail } from '../../server/commerce/import/import-types.ts'
import { type ImportEngine, startImportEngine } from '../../server/commerce/import/job/import-engine.ts'
import { organisation, type Sql } from '../../server/platform/database/db.ts'
import { Firm, type Person } from './firm.ts'
import { startTestDatabase, type TestDatabase } from './test-database.ts'

const SOON = 90_000

export class ImportDesk {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'imports-'))
  readonly database: TestDatabase
  readonly firm: Firm
  readonly admin: Person
  #engine: ImportEngine
  #count = 0

  private constructor(database: TestDatabase, firm: Firm, admin: Person) {
    this.database = database
    this.firm = firm
    this.admin = admin
    this.#engine = this.#start()
  }

  static async open(): Promise<ImportDesk> {
    const database = await startTestDatabase()
    const firm = await Firm.found(database)
    return new ImportDesk(database, firm, await firm.person('Jan Brandt', 'admin'))
  }

  #start(): ImportEngine {
    const log = pino({ level: process.env.IMPORT_LOG ?? 'silent' })
    return startImportEngine({ database: this.database, threads: this.firm.threads, folder: this.folder, log, turnMs: 20 })
  }

  get call() {
    return this.firm.as(this.admin)
  }

  get sql(): Sql {
    return this.firm.db.sql
  }

  async stopEngine(): Promise<void> {
    await this.#engine.stop()
  }

  startEngine(): void {
    this.#engine = this.#start()
  }

  async close(): Promise<void> {
    await this.#engine.stop()
    await this.firm.threads.stop()
    await this.database.drop()
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** A file that goes on by itself as far as nothing is wrong; each is newer than the one before, and taken as it looks, as if it were the first of its kind. */
  async bring(fileName: string, content: string | Uint8Array, given: Partial<NewImport> = {}): Promise<ImportDetail> {
    const detail = await this.settled(await this.begin(fileName, content, { isAutomatic: true, ...given }))
    await this.database.prisma.importMapping.deleteMany({ where: { createdById: null } })
    return detail
  }

  async begin(fileName: string, content: string | Uint8Array, given: Partial<NewImport> = {}): Promise<string> {
    this.#count += 1
    const fileFrom = new Date(Date.UTC(2026, 10, 23, 6, this.#count)).toISOString()
    const input = {
      id: newImportId(),
      source: 'erp',
      fileName,
      fileFrom,
      sheet: null,
      isAutomatic: false,
      takesProposal: given.isAutomatic ?? false,
      acceptsPart: false,
      isForced: false,
      isPart: false,
      ...given,
    }
    const where = { db: this.firm.db, organisationId: this.firm.id, folder: this.folder, userId: this.admin.id }
    return (await beginImport(where, input, Readable.from([Buffer.from(content)]))).jobId
  }

  /** Somebody confirms what is proposed, and that files like this one hold all there is: from now on what they do not name vanishes. */
  async confirm(
    fileName: string,
    content: string | Uint8Array,
    { rates = {}, ...given }: Partial<NewImport> & { rates?: Record<string, string> } = {},
  ): Promise<ImportDetail> {
    const jobId = await this.begin(fileName, content, given)
    const { job, reading } = await this.settled(jobId)
    const fields = Object.fromEntries(Object.entries(reading?.fields ?? {}).map(([field, at]) => [field, reading?.columns[at]?.key ?? '']))
    if (!job.entity) throw new Error(`Nobody knows what ${fileName} is`)
    await this.call.imports.settle({ jobId, entity: job.entity, fields, formats: {}, emptyOverwrites: false, holdsAll: true, rates })
    await this.settled(jobId)
    await this.call.imports.start({ jobId, acceptsPart: given.acceptsPart ?? false })
    return await this.settled(jobId)
  }

  /** Once nothing is being done with it any more. */
  async settled(jobId: string): Promise<ImportDetail> {
    for (const until = Date.now() + SOON; Date.now() < until; await new Promise((resolve) => setTimeout(resolve, 40))) {
      const detail = await this.call.imports.read({ jobId })
      if (!['reading', 'running', 'undoing'].includes(detail.job.state)) return detail
    }
    throw new Error(`The file is still on its way: ${JSON.stringify((await this.call.imports.read({ jobId })).job)}`)
  }

  async count(table: string): Promise<number> {
    const text = Object.assign([`select count(*) from ${table} t where t.organisation_id = `, ''], { raw: [] }) as unknown as TemplateStringsArray
    const [row] = await this.sql<{ count: number }>(text, organisation)
    return row?.count ?? 0
  }
}
