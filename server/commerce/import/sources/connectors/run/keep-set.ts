/** How far a connector is with a set, in the transaction of what makes it true. */
import type { OrganisationTransaction } from '../../../../../platform/database/db.ts'
import type { ConnectorRun } from './connector-run.ts'

type SetChange = Parameters<OrganisationTransaction['connectorSet']['upsert']>[0]['update']

export async function keepSet(
  tx: OrganisationTransaction,
  { organisationId, connector }: ConnectorRun,
  name: string,
  change: SetChange,
): Promise<void> {
  const key = { organisationId, connectorId: connector.id, name }
  await tx.connectorSet.upsert({ where: { organisationId_connectorId_name: key }, create: { ...key, ...(change as object) }, update: change })
}
