/** Of which system a file is that somebody hands over without saying it. */
import { importCommandTexts } from '../../../../../domain/texts/import-command-texts.ts'
import { fragment, organisation, type SqlFragment } from '../../../../platform/database/db.ts'
import { FIRST_SOURCE, type Item } from './order.ts'
import type { OrganisationDesk } from './organisation-desk.ts'
import { saveOrder, writeAnswer } from './work-folder.ts'

/** The only system of which something has come in is written down as its source; null: there are several, and whoever waits was asked. */
export async function withSource(desk: OrganisationDesk, { jobId, order }: Item): Promise<Item | null> {
  if (order.isSourceTold) return { jobId, order }
  const [source = FIRST_SOURCE, ...others] = await knownSources(desk)
  if (others.length > 0) {
    const report = [importCommandTexts[order.answerIn ?? 'de'].whichSource([source, ...others])]
    await writeAnswer(desk.folder, jobId, { step: null, done: 0, total: null, outcome: 'out', isClean: false, report })
    return null
  }
  const known = { jobId, order: { ...order, source, isSourceTold: true } }
  await saveOrder(desk.folder, known)
  return known
}

/** Of which something is in, or waits to be; from one to the next in the key, since messages and files are many. */
async function knownSources({ db }: Pick<OrganisationDesk, 'db'>): Promise<string[]> {
  const next = (after: SqlFragment): SqlFragment =>
    fragment`(select j.source from import_job j where j.organisation_id = ${organisation} ${after} order by j.source limit 1)`
  const rows = await db.sql<{ source: string }>`with recursive found(source) as (
      select ${next(fragment``)} union all select ${next(fragment`and j.source > found.source`)} from found where found.source is not null)
    select f.source from found f where f.source is not null and exists (select from import_job j
      where j.organisation_id = ${organisation} and j.source = f.source and j.state in ('reading', 'asking', 'checked', 'running', 'done'))
    order by f.source`
  return rows.map(({ source }) => source)
}
