import { eachOnce } from '../../each-once.ts'
import type { ConnectorTexts } from './shape.ts'

export const loadConnectorTexts = eachOnce<ConnectorTexts>(async (language) =>
  language === 'de' ? (await import('./de.ts')).connectorsDe : (await import('./en.ts')).connectorsEn,
)
