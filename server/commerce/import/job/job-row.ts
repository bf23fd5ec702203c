/** Rows of files on their way, and how they move from state to state. */
import { v7 as uuidv7 } from 'uuid'
import type { ConnectorSettings } from '../../../../domain/commerce/connectors/connector-settings.ts'
import type { JobReading } from '../../../../domain/commerce/import/job/job-reading.ts'
import type { JobTrouble } from '../../../../domain/commerce/import/job/job-trouble.ts'
import type { Entity } from '../../../../domain/commerce/import/mapping/entities.ts'
import type { SavedField, SavedMapping } from '../../../../domain/commerce/import/mapping/saved-mapping.ts'
import type { RejectedReason } from '../../../../domain/commerce/import/reading.ts'
import type { RecordReason } from '../../../../domain/commerce/import/records/record-reason.ts'
import type { ImportState } from '../../../generated/prisma/enums.ts'
import {
  type asJson,
  type OrganisationDatabase,
  type OrganisationPrisma,
  type OrganisationTransaction,
  organisation,
  sqlWithin,
} from '../../../platform/database/db.ts'
import type { Work } from '../records/work.ts'
import { JobGone } from './job-turn.ts'

type Prismas = Pick<OrganisationDatabase, 'prisma'>

export type ImportJob = NonNullable<Awaited<ReturnType<OrganisationPrisma['importJob']['findFirst']>>>
type ImportMapping = NonNullable<Awaited<ReturnType<OrganisationPrisma['importMapping']['findFirst']>>>
export type JobChange = NonNullable<Parameters<OrganisationPrisma['importJob']['updateMany']>[0]>['data']

/** Only from the state in which it is known to be; false: it is in another by now. */
export async function moveJob(
  { prisma }: Prismas,
  jobId: string,
  from: readonly ImportState[],
  to: ImportState,
  change: JobChange = {},
): Promise<boolean> {
  const moved = await prisma.importJob.updateMany({ where: { id: jobId, state: { in: [...from] } }, data: { ...change, state: to } })
  return moved.count > 0
}

/** For the engine: whoever has moved it meanwhile has the last word. */
export async function moveOn(db: Prismas, jobId: string, from: ImportState, to: ImportState, change: JobChange = {}): Promise<void> {
  if (!(await moveJob(db, jobId, [from], to, change))) throw new JobGone('Somebody has moved the file')
}

/** Stored by ourselves, in this shape; files from before new columns were told have none. */
export function readingOf({ reading }: Pick<ImportJob, 'reading'>): JobReading | null {
  const stored = reading as (Omit<JobReading, 'newColumns'> & Partial<JobReading>) | null
  return stored && { ...stored, newColumns: stored.newColumns ?? [] }
}

export const troubleOf = (job: Pick<ImportJob, 'trouble'>): JobTrouble | null => job.trouble as JobTrouble | null

export const asSaved = ({ id, entity, header, fields }: ImportMapping): SavedMapping => ({
  ...{ mappingId: id, header },
  entity: entity as Entity,
  fields: fields as Record<string, SavedField>,
})

/** Of each kind of file the newest. */
export async function savedMappings(db: OrganisationDatabase, source: string): Promise<SavedMapping[]> {
  const newest = await db.prisma.importMapping.findMany({
    where: { source },
    orderBy: [{ entity: 'asc' }, { version: 'desc' }],
    distinct: ['entity'],
  })
  return newest.map(asSaved)
}

type NewMapping = Pick<
  ImportMapping,
  'organisationId' | 'source' | 'entity' | 'header' | 'emptyOverwrites' | 'holdsAll' | 'acceptsPart' | 'createdById'
> & {
  fields: ReturnType<typeof asJson>
  rates: Record<string, string>
}

/** Who says how files of a kind are meant comes one after the other until the end of the transaction: each is a version of its own. */
export async function awaitMappings(
  tx: OrganisationTransaction,
  { organisationId, source, entity }: Pick<ImportMapping, 'organisationId' | 'source' | 'entity'>,
): Promise<void> {
  const key = `mapping ${organisationId} ${source} ${entity}`
  await sqlWithin(
    tx,
    organisationId,
  )`select 1 from (select pg_advisory_xact_lock(hashtextextended(${key}, 0))) l, organisation o where o.id = ${organisation}`
}

/** From now on files of the source whose columns fit are read by it. Answers its id. */
export async function saveMapping(tx: OrganisationTransaction, mapping: NewMapping): Promise<string> {
  await awaitMappings(tx, mapping)
  const { source, entity } = mapping
  const last = await tx.importMapping.findFirst({ where: { source, entity }, orderBy: { version: 'desc' }, select: { version: true } })
  const id = uuidv7()
  await tx.importMapping.create({ data: { ...mapping, id, version: (last?.version ?? 0) + 1 } })
  return id
}

/** What statements go by; null: it is not known yet how the file is to be taken. */
export async function workOf(db: OrganisationDatabase, job: ImportJob): Promise<Work | null> {
  const reading = readingOf(job)
  if (!reading?.entity) return null
  const meant = await meaningOf(db, job)
  const [firm] = await db.sql<{
    currency: string
    day: string
  }>`select o.currency, (${job.fileFrom}::timestamptz at time zone o.time_zone)::date as day
    from organisation o where o.id = ${organisation}`
  return {
    ...{ jobId: job.id, source: job.source, entity: reading.entity },
    columns: Object.fromEntries(Object.entries(reading.fields).map(([field, at]) => [field, reading.columns[at]?.name ?? field])),
    emptyOverwrites: meant?.emptyOverwrites ?? false,
    cleared: reading.cleared ?? [],
    currency: firm?.currency ?? 'EUR',
    rates: (reading.rates ?? meant?.rates ?? {}) as Record<string, string>,
    fileDay: firm?.day ?? job.fileFrom.toISOString().slice(0, 10),
    ...{ fileFrom: job.fileFrom.toISOString(), yields: (!job.isPart || job.connectorId !== null) && !job.isForced },
  }
}

/** As somebody has said it of such files, or of what the connector fetches; null: nobody has. */
async function meaningOf({ prisma }: Prismas, { mappingId, connectorId }: ImportJob): Promise<{ emptyOverwrites: boolean; rates: unknown } | null> {
  if (mappingId !== null) return await prisma.importMapping.findFirst({ where: { id: mappingId } })
  const connector = connectorId && (await prisma.connector.findFirst({ where: { id: connectorId }, select: { settings: true } }))
  // Written by ourselves, in this shape.
  return connector ? (connector.settings as ConnectorSettings) : null
}

/** What stands where the number should is no number then. */
const shifted = ['too_many_cells', 'too_few_cells', 'quote_not_closed', 'too_long', 'damaged_key'] as const satisfies readonly (
  | RejectedReason
  | RecordReason
)[]

/**
 * Whether what the file does not name is to be archived: it is to hold all there is, and of each of its lines it is known whose it is.
 * A line that could not be read may be the one that names it; one of a supplier is not.
 */
export async function tellsAll({ prisma }: Prismas, job: ImportJob): Promise<boolean> {
  if (job.isPart || job.mappingId === null) return false
  const mapping = await prisma.importMapping.findFirst({ where: { id: job.mappingId }, select: { holdsAll: true } })
  if (mapping?.holdsAll !== true) return false
  const unknown = { OR: [{ record: null, reason: { not: 'is_supplier' } }, { reason: { in: [...shifted] } }] }
  return (await prisma.importRejection.findFirst({ where: { jobId: job.id, ...unknown }, select: { line: true } })) === null
}
