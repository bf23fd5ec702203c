/** Stored names follow the rule of folding: where it has changed they are folded anew. */
import { FOLDING, foldCompanyName } from '../../domain/customers/names.ts'
import { type Database, type OrganisationDatabase, organisation } from '../platform/database/db.ts'

const PAGE = 500

type Folded = Pick<Database, 'prisma' | 'forOrganisation'>

/** Customers of organisations that an older version has folded. Doing it twice does no harm. */
export const refoldNames = (database: Folded): Promise<void> => refold(database, { namesFoldedBy: { lt: FOLDING } })

/** Everybody's, by night: a node of the older version that runs on for a while goes on folding as it knows. */
export const refoldAllNames = (database: Folded): Promise<void> => refold(database, {})

async function refold({ prisma, forOrganisation }: Folded, which: { namesFoldedBy?: { lt: number } }): Promise<void> {
  const behind = await prisma.organisation.findMany({ where: which, select: { id: true } })
  for (const { id } of behind) {
    const db = forOrganisation(id)
    for (let after: string | null = null; ; ) {
      after = await refoldPage(db, after)
      if (after === null) break
    }
    await prisma.organisation.update({ where: { id }, data: { namesFoldedBy: FOLDING } })
  }
}

/** The last one it has looked at; null: there are no more. One that is renamed meanwhile is folded by whoever renames it. */
async function refoldPage({ prisma, sql }: OrganisationDatabase, after: string | null): Promise<string | null> {
  const page = await prisma.customer.findMany({
    where: after === null ? {} : { id: { gt: after } },
    select: { id: true, name: true, nameFolded: true },
    orderBy: { id: 'asc' },
    take: PAGE,
  })
  const changed = page.map((row) => ({ ...row, folded: foldCompanyName(row.name) })).filter(({ nameFolded, folded }) => nameFolded !== folded)
  if (changed.length > 0)
    await sql`update customer c set name_folded = f.folded
      from unnest(${changed.map(({ id }) => id)}::uuid[], ${changed.map(({ name }) => name)}::text[], ${changed.map(({ folded }) => folded)}::text[]) f(id, name, folded)
      where c.organisation_id = ${organisation} and c.id = f.id and c.name = f.name`
  return page.length < PAGE ? null : (page.at(-1)?.id ?? null)
}
