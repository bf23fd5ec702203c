/** Where Business Central is, and what connectors may reach at all. */
import type { Context } from '../../../../../platform/call/context.ts'
import type { ConnectorPlaces } from '../../../../../platform/env.ts'

/** `tenant`: a company's ERP is in its own tenant. `scope`: all that the application may do. */
export type Places = ConnectorPlaces & { tenant: string; scope: string }

export const readPlaces = ({ user, connectorPlaces }: Context): Places => ({
  ...connectorPlaces,
  tenant: user.tenantId,
  scope: 'https://api.businesscentral.dynamics.com/.default',
})
