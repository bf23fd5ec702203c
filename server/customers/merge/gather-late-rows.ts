/**
 * Whoever writes of a customer looks first whether he is there, and writes later: a merge in between leaves what he has written with the one that is gone.
 * It comes to the kept one after all, as if it had been there before.
 */
import { type Database, fragment, organisation, type SqlFragment, sqlWithin } from '../../platform/database/db.ts'
import { markChanged } from '../changed-customers.ts'
import { mergeParts } from './merge-parts.ts'
import { LONG_MS, type Merge, moveRows, type RefreshFigures } from './move-rows.ts'

type OfOrganisation = ReturnType<Database['forOrganisation']>

/** Of merges of the last day: no file is longer on its way. */
export async function gatherLateRows({ pool, forOrganisation }: Pick<Database, 'pool' | 'forOrganisation'>, refresh: RefreshFigures): Promise<void> {
  const { rows } = await pool.query<Merge & { of: string }>(
    `select m.organisation_id as of, m.id as "mergeId", m.gone_id as "goneId", g.merged_into_id as "keptId"
     from customer_merge m join customer g on g.organisation_id = m.organisation_id and g.id = m.gone_id
     where m.is_forgotten = false and m.merged_at > now() - interval '1 day' and m.undone_at is null and g.merged_into_id is not null`,
  )
  for (const { of, ...merge } of rows) await gatherOf(forOrganisation(of), of, merge, refresh)
}

async function gatherOf({ prisma }: Pick<OfOrganisation, 'prisma'>, organisationId: string, merge: Merge, refresh: RefreshFigures): Promise<void> {
  const { keptId, goneId } = merge
  await prisma.$transaction(
    async (tx) => {
      const sql = sqlWithin(tx, organisationId)
      const [late] = await sql<{ isLate: boolean }>`select ${isLate(merge)} as "isLate"`
      if (!late?.isLate) return
      const both = await sql<{ isStill: boolean }>`select c.merged_into_id = ${keptId}::uuid as "isStill" from customer c
        where c.organisation_id = ${organisation} and c.id = any(${[keptId, goneId]}::uuid[]) order by c.id for update`
      if (!both.some(({ isStill }) => isStill)) return
      await moveRows(sql, merge)
      await refresh(sql, [keptId, goneId])
      await markChanged(sql, [keptId, goneId])
    },
    { timeout: LONG_MS },
  )
}

/** Something has come to the one that is gone, beside what stays there. */
const isLate = ({ keptId, goneId }: Merge): SqlFragment =>
  mergeParts
    .map(
      ({ table, column, only, isThere }) => fragment`exists (select from ${table} t where t.organisation_id = ${organisation}
        and t.${column} = ${goneId}::uuid and ${only} and not ${isThere(fragment`${keptId}::uuid`)})`,
    )
    .reduce((before, next) => fragment`${before} or ${next}`)
