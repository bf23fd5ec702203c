/** Graph as the application sees one mailbox, by rights of its own. */
import type { Log } from '../../../platform/log.ts'
import type { ApplicationTokens } from './application-tokens.ts'
import { type GraphClient, makeGraphClient } from './client.ts'

export type ApplicationAccess = { graphUrl: string; tokens: ApplicationTokens; log: Log }

/** Paths begin with `/users/{oid}`. It waits for its turn behind everybody who looks at the pane. */
export const makeApplicationClient = (
  { graphUrl, tokens, log }: ApplicationAccess,
  { tenantId, oid }: { tenantId: string; oid: string },
): GraphClient =>
  makeGraphClient(graphUrl, {
    mailbox: `${tenantId}/${oid}`,
    token: () => tokens.token(tenantId),
    onRefusedToken: () => tokens.forget(tenantId),
    priority: 'background',
    log,
  })
