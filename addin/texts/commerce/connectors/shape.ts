import type { Plain } from '../../shape.ts'
import type { connectorsDe } from './de.ts'

/** What every language has to say of systems from which rows are fetched. */
export type ConnectorTexts = Plain<typeof connectorsDe>
