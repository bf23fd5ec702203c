/** Numbers of products and their groups are the company's own: whichever source names one means the same thing. */
import { fragment, organisation, type SqlFragment } from '../../../../platform/database/db.ts'
import type { Check } from '../record-store.ts'
import { type CellOf, known, type Work } from '../work.ts'

/** Two sources that call it otherwise mean two things: people have to say which. A table of this kind bears the name of its kind. */
export const numberElsewhere = (work: Work, { table, number }: { table: SqlFragment; number: SqlFragment }, cell: CellOf): Check => ({
  field: 'number',
  reason: 'number_elsewhere',
  wrong: fragment`exists (select from ${table} x join external_number e on e.organisation_id = ${organisation} and e.entity = ${work.entity}
      and e.entity_id = x.id and e.source <> ${work.source} and e.gone_at is null
    where x.organisation_id = ${organisation} and x.${number} = ${cell('number')} and lower(x.name) <> lower(${cell('name')}))
    and not exists (select from (select) one join ${known(work, work.entity, cell('number'), fragment`own`)})`,
})
