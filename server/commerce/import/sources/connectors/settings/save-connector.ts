/** A new connector, and one that is changed. */
import type { z } from 'zod'
import type { ConnectorSettings } from '../../../../../../domain/commerce/connectors/connector-settings.ts'
import { enrol } from '../../../../../outlook/chores/enrol.ts'
import { recordAct } from '../../../../../platform/call/audit.ts'
import type { Context } from '../../../../../platform/call/context.ts'
import { asJson, isDuplicate } from '../../../../../platform/database/db.ts'
import { AppError } from '../../../../../platform/errors.ts'
import { sealSecret } from '../reach/sealed-secret.ts'
import { type changedConnector, type newConnector, settingsOf } from './connector-input.ts'

type Saved = { id: string }

/** It begins at once. Throws CONFLICT for an id that is there, and for a source that another connector has. */
export async function createConnector(ctx: Context, { id, secret, ...told }: z.infer<typeof newConnector>): Promise<Saved> {
  const { organisationId, id: createdById } = ctx.user
  const sealed = sealSecret(await ctx.secrets(), organisationId, id, secret)
  const { name, source, system, everyMinutes } = told
  const row = { organisationId, id, name, source, system, everyMinutes, settings: asJson(settingsOf(told)), secret: sealed, createdById }
  try {
    await ctx.db.prisma.$transaction(async (tx) => {
      await tx.connector.create({ data: { ...row, createdAt: ctx.now() } })
      await enrol(tx, ['connector'], { organisationId, subjectId: id }, ctx.now())
      await recordAct(ctx, tx, 'connectors.create', 'connector', id)
    })
  } catch (error) {
    throw isDuplicate(error) ? new AppError('CONFLICT', 'Another connector has this source', { cause: error }) : error
  }
  return { id }
}

/** What is fetched from another place is fetched from the beginning. Throws NOT_FOUND, and INVALID where the secret would go elsewhere and is not said again. */
export async function changeConnector(ctx: Context, { id, secret, ...told }: z.infer<typeof changedConnector>): Promise<Saved> {
  const { organisationId } = ctx.user
  const settings = settingsOf(told)
  const sealed = secret === null ? null : sealSecret(await ctx.secrets(), organisationId, id, secret)
  await ctx.db.prisma.$transaction(async (tx) => {
    const known = await tx.connector.findFirst({ where: { id, removedAt: null } })
    if (!known) throw new AppError('NOT_FOUND', 'No such connector')
    // Written by ourselves, in this shape.
    const before = known.settings as ConnectorSettings
    if (sealed === null && goesElsewhere(before, settings)) throw new AppError('INVALID', 'The secret has to be said again for another address')
    const change = { name: told.name, everyMinutes: told.everyMinutes, settings: asJson(settings), ...(sealed && { secret: sealed }) }
    await tx.connector.updateMany({ where: { id }, data: { ...change, refusals: 0, waitsUntil: null, waitsBecause: null } })
    if (before.lists.length > 0 !== settings.lists.length > 0) throw new AppError('INVALID', 'A connector stays with its kind of system')
    if (before.url !== settings.url) {
      await tx.connectorSet.deleteMany({ where: { connectorId: id } })
      await tx.connectorSubscription.deleteMany({ where: { connectorId: id } })
    }
    if (known.pausedAt === null) await enrol(tx, ['connector'], { organisationId, subjectId: id }, ctx.now())
    await recordAct(ctx, tx, 'connectors.change', 'connector', id)
  })
  return { id }
}

/** To whom the secret is shown. */
export function goesElsewhere(before: ConnectorSettings, after: ConnectorSettings): boolean {
  const [was, is] = [before.signIn, after.signIn]
  if (was.method !== is.method || new URL(before.url).origin !== new URL(after.url).origin) return true
  return was.method === 'client_credentials' && is.method === 'client_credentials' && was.tokenUrl !== is.tokenUrl
}
