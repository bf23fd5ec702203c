import { use } from 'react'
import { loadConnectorTexts } from '../../../../texts/commerce/connectors/load-connector-texts.ts'
import type { ConnectorTexts } from '../../../../texts/commerce/connectors/shape.ts'
import { useHost } from '../../../../ui/app-context.ts'

/** What is said of connected systems, to administrators alone. Waits within a `Suspense`. */
export const useConnectorTexts = (): ConnectorTexts => use(loadConnectorTexts(useHost().language))
