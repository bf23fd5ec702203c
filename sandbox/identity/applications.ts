/** Applications with a secret, and what they may do by themselves. */
import { GRAPH } from './scopes.ts'

export const BUSINESS_CENTRAL = 'https://api.businesscentral.dynamics.com'

/** Registered by the administrator of the demonstration's company for reading its ERP. */
export const ERP_READER = { clientId: 'c3b1f0de-5a77-4a0e-9d15-0f6b2f7c8e41', clientSecret: 'demo-erp-secret' }

/** What Entra gave the product: names of the directory, no mailbox. */
export const applicationRoles = ['User.ReadBasic.All']

/** Roles at a resource; empty: it gives a token, and nothing with it. Null: it is not for this application. */
export function rolesAt(resource: string, clientId: string): string[] | null {
  const isReader = clientId === ERP_READER.clientId
  if (resource === GRAPH) return isReader ? null : applicationRoles
  if (resource === BUSINESS_CENTRAL) return isReader ? ['API.ReadWrite.All'] : []
  return null
}
