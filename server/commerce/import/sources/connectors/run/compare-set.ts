/** Once a night it is looked what a source has as a whole: what it does not have any more, and what is missing here. */

import { firstCursor } from '../../../../../../domain/commerce/connectors/odata/change-cursor.ts'
import { isMuch } from '../../../../../../domain/commerce/import/job/job-trouble.ts'
import { asJson, noJson, type OrganisationDatabase, organisation } from '../../../../../platform/database/db.ts'
import { countDone } from '../../../job/vanish-records.ts'
import { beginRemoval, beginRows } from './begin-rows.ts'
import type { ConnectorRun } from './connector-run.ts'
import { keepSet } from './keep-set.ts'
import type { SettledSet } from './settle-set.ts'

/** So many are fetched by their numbers in a night; what is rejected is missing night after night. */
const MOST_MISSING = 500
const PAGE = 5_000

/** What a first look did not find there, and when that was. */
export type Missed = { numbers: ReadonlySet<string>; at: Date }

/**
 * What has vanished there is archived here, as of a file that holds everything; where it is much a person has to look. A single look does not tell:
 * where rows go while others are listed, one that is there is passed over. So what is `missed` is answered the first time, and nothing done. An order
 * may have been invoiced, a quote become an order: whoever tells of that is to be read before it is looked again.
 * What the second look begins is brought in first; then it is looked once more.
 */
export async function compareSet(run: ConnectorRun, name: string, set: SettledSet, missed: Missed | null): Promise<Missed | null> {
  const { source, connector, db } = run
  const entity = source.entityOf(name)
  const listedAt = await run.databaseNow()
  const there = await numbersThere(run, name)
  const here = await numbersHere(db, connector.source, entity)
  const absent = source.vanishes(name) ? here.filter((number) => !there.numbers.has(number)) : []
  if (!missed && absent.length > 0) return { numbers: new Set(absent), at: run.now() }
  const vanished = absent.filter((number) => missed?.numbers.has(number))
  const lost = vanished.length - (await countDone(db.sql, { source: connector.source, entity }, vanished))
  const isDoubtful = isMuch(lost, here.length) && set.doubt?.isRight !== true
  const lacking = without(there.numbers, here)
  // What passed by while pages were read has no later change by which it would come.
  const isReadAnew = source.changesSilently(name) || (source.readNamed === null && lacking.length > 0)
  const missing = isReadAnew || lacking.length === 0 ? null : ((await source.readNamed?.(name, lacking.slice(0, MOST_MISSING))) ?? null)
  const count = run.requests()
  await run.commit(async (tx) => {
    await tx.connector.updateMany({ where: { id: connector.id }, data: { requests: { increment: count } } })
    const removal =
      (await beginRemoval(tx, run, entity, there.gone, null)) ?? (await beginRemoval(tx, run, entity, isDoubtful ? [] : vanished, listedAt))
    if (removal) return await keepSet(tx, run, name, { jobId: removal, nextCursor: asJson(set.cursor) })
    const jobId = await beginRows(tx, run, entity, missing ? [{ staged: missing, askedAt: listedAt }] : [])
    await keepSet(tx, run, name, {
      ...{ comparedAt: run.now(), doubt: isDoubtful ? { vanished: lost, known: here.length, isRight: false } : noJson },
      ...(jobId && { jobId, nextCursor: asJson(set.cursor) }),
      ...(isReadAnew && { readAt: null, cursor: asJson({ ...firstCursor, newest: set.cursor.newest }) }),
    })
  })
  return missed
}

/** Lines that were rejected when they came are missing here, too: what they lacked may be there by now. */
function without(there: ReadonlySet<string>, here: readonly string[]): string[] {
  const known = new Set(here)
  return [...there].filter((number) => !known.has(number))
}

async function numbersThere({ source }: ConnectorRun, name: string): Promise<{ numbers: Set<string>; gone: string[] }> {
  const [numbers, gone] = [new Set<string>(), [] as string[]]
  for await (const page of source.readNumbers(name)) {
    for (const number of page.numbers) numbers.add(number)
    gone.push(...page.gone)
  }
  return { numbers, gone }
}

async function numbersHere(db: OrganisationDatabase, source: string, entity: string): Promise<string[]> {
  const all: string[] = []
  for (let after = ''; ; ) {
    const page = await db.sql<{ number: string }>`select e.external_id as number from external_number e where e.organisation_id = ${organisation}
      and e.source = ${source} and e.entity = ${entity} and e.gone_at is null and e.external_id > ${after} order by e.external_id limit ${PAGE}::int`
    for (const { number } of page) all.push(number)
    const last = page.at(-1)
    if (page.length < PAGE || !last) return all
    after = last.number
  }
}
