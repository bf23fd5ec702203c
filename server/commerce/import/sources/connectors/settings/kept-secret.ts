/** The secret of a connector that is there, for trying it. */
import type { ConnectorSettings } from '../../../../../../domain/commerce/connectors/connector-settings.ts'
import type { Context } from '../../../../../platform/call/context.ts'
import { AppError } from '../../../../../platform/errors.ts'
import { openSecret } from '../reach/sealed-secret.ts'
import { goesElsewhere } from './save-connector.ts'

/** Throws NOT_FOUND, and INVALID where there is none, or where it would be told to somebody else than before. */
export async function keptSecret(
  ctx: Context,
  { id, url, signIn }: Pick<ConnectorSettings, 'url' | 'signIn'> & { id: string | null },
): Promise<string> {
  const known = id === null ? null : await ctx.db.prisma.connector.findFirst({ where: { id, removedAt: null } })
  if (!known) throw id === null ? new AppError('INVALID', 'A secret is needed') : new AppError('NOT_FOUND', 'No such connector')
  // Written by ourselves, in this shape.
  const settings = known.settings as ConnectorSettings
  if (goesElsewhere(settings, { ...settings, url, signIn })) throw new AppError('INVALID', 'The secret has to be said again for another address')
  return await openSecret(ctx.secrets, ctx.user.organisationId, known)
}
