import { v7 as uuidv7 } from 'uuid'
import type { VisitChange } from '../../../domain/visits/calendar/merge-visit.ts'
import type { VisitStatus } from '../../generated/prisma/enums.ts'
import type { Context } from '../../platform/call/context.ts'
import type { OrganisationTransaction } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import type { SeenVisit } from './seen-visit.ts'

/** Who changes a visit; also where he is not there. */
export type VisitAuthor = { user: Pick<Context['user'], 'organisationId' | 'id'>; now: () => Date }

type Change = {
  siteId?: string | null
  place?: string | null
  startsAt?: Date
  endsAt?: Date
  status?: VisitStatus
  removedFrom?: null
  origin?: string
}

/** The new version and, in the same transaction, what is told of it later. Throws CONFLICT when it was changed meanwhile. */
export async function changeVisit(
  ctx: VisitAuthor,
  tx: OrganisationTransaction,
  { id, version }: SeenVisit,
  data: Change,
  changes: readonly VisitChange[],
): Promise<void> {
  const { count } = await tx.visit.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } })
  if (count === 0) throw new AppError('CONFLICT', 'Changed meanwhile')
  const own = { organisationId: ctx.user.organisationId, visitId: id, at: ctx.now(), userId: ctx.user.id }
  await tx.visitChange.createMany({ data: changes.map((change) => ({ ...own, id: uuidv7(), ...change })) })
}
