/** The source that a connector's settings describe. */
import type { ConnectorSettings } from '../../../../../../domain/commerce/connectors/connector-settings.ts'
import { type BusinessCentralParts, businessCentral } from './business-central.ts'
import { jsonSystem } from './json-system.ts'
import type { Source } from './source.ts'

export const sourceOf = ({ url, lists }: Pick<ConnectorSettings, 'url' | 'lists'>, parts: Omit<BusinessCentralParts, 'base'>): Source =>
  lists.length > 0 ? jsonSystem({ base: url, lists, ...parts }) : businessCentral({ base: url, ...parts })
