/** Figures of customers that have none, or whose figures an older version has made. */
import { type Database, sqlWithin } from '../../platform/database/db.ts'
import { FIGURES } from './figures-of-documents.ts'
import { refreshFigures } from './refresh-figures.ts'

const SLICE = 500

type Kept = Pick<Database, 'prisma' | 'forOrganisation'>

/** Of organisations whose figures an older version has made, or none. Doing it twice does no harm. */
export const makeFigures = (database: Kept): Promise<void> => make(database, { figuresMadeBy: { lt: FIGURES } })

/** Everybody's, by night: of customers that are new, and whatever somebody forgot to tell. What has not changed is not written. */
export const makeAllFigures = (database: Kept): Promise<void> => make(database, {})

async function make(database: Kept, which: { figuresMadeBy?: { lt: number } }): Promise<void> {
  const behind = await database.prisma.organisation.findMany({ where: which, select: { id: true } })
  for (const { id } of behind) {
    for (let after: string | null = null; ; ) {
      after = await makeSlice(database, id, after)
      if (after === null) break
    }
    await database.prisma.organisation.update({ where: { id }, data: { figuresMadeBy: FIGURES } })
  }
}

/** The last customer of the slice; null: there are no more. */
async function makeSlice({ forOrganisation }: Kept, organisationId: string, after: string | null): Promise<string | null> {
  const { prisma } = forOrganisation(organisationId)
  const where = after === null ? {} : { id: { gt: after } }
  const ids = (await prisma.customer.findMany({ where, select: { id: true }, orderBy: { id: 'asc' }, take: SLICE })).map(({ id }) => id)
  if (ids.length > 0) await prisma.$transaction((tx) => refreshFigures(sqlWithin(tx, organisationId), ids))
  return ids.length < SLICE ? null : (ids.at(-1) ?? null)
}
