/** A project that a customer has a part in, as somebody enters it. */
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { foldText } from '../../../domain/customers/names.ts'
import { fragment, type OrganisationTransaction, organisation, sqlWithin, toDate } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { day, line } from '../../platform/input.ts'
import type { EnteredThing } from '../entered-thing.ts'
import { refreshFigures } from '../figures/refresh-figures.ts'

/** `role`: the customer's part in it. */
export const projectWords = z.strictObject({
  kind: z.literal('project'),
  name: line,
  city: line.nullable(),
  decisionOn: day.nullable(),
  role: z.enum(['owner', 'planner', 'bidder', 'contractor']),
})

type ProjectWords = z.infer<typeof projectWords>

export const enteredProject: EnteredThing<ProjectWords> = {
  said: fragment`(select json_build_object('kind', 'project', 'name', p.name, 'city', p.city, 'decisionOn', p.decision_on,
      'role', coalesce((select x.role from project_party x where x.organisation_id = ${organisation} and x.project_id = p.id and x.customer_id = e.customer_id and x.source is null
        order by x.id limit 1), 'owner'))
    from project p where p.organisation_id = ${organisation} and p.id = e.id)`,
  insert: async ({ user: { organisationId } }, tx, { id, customerId }, { role, ...words }) => {
    await tx.project.create({ data: { organisationId, id, ...columnsOf(words) } })
    await tx.projectParty.create({ data: { organisationId, id: uuidv7(), projectId: id, customerId, role } })
    await refreshFigures(sqlWithin(tx, organisationId), [customerId])
  },
  change: async ({ user: { organisationId } }, tx, { id, customerId }, { role, ...words }) => {
    await tx.project.updateMany({ where: { id }, data: { ...columnsOf(words), version: { increment: 1 } } })
    await tx.projectParty.deleteMany({ where: { projectId: id, customerId, source: null } })
    await tx.projectParty.createMany({ data: [{ organisationId, id: uuidv7(), projectId: id, customerId, role }], skipDuplicates: true })
    await refreshFigures(sqlWithin(tx, organisationId), [customerId])
  },
  remove: async ({ user: { organisationId } }, tx, { id, customerId }) => {
    await requireUnused(tx, id)
    await tx.project.deleteMany({ where: { id } })
    await refreshFigures(sqlWithin(tx, organisationId), [customerId])
  },
}

const columnsOf = ({ name, city, decisionOn }: Omit<ProjectWords, 'role'>) => ({
  ...{ name, nameFolded: foldText(name), city },
  decisionOn: decisionOn && toDate(decisionOn),
})

/** Throws CONFLICT where something has been said of the project meanwhile, which would lose it. */
async function requireUnused(tx: OrganisationTransaction, projectId: string): Promise<void> {
  const project = await tx.project.findFirst({
    where: { id: projectId },
    select: { _count: { select: { quotes: true, orders: true, reports: true, followUps: true } } },
  })
  if (Object.values(project?._count ?? {}).some((count) => count > 0)) throw new AppError('CONFLICT', 'The project is in use')
}
