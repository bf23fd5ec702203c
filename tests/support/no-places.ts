import type { ConnectorPlaces } from '../../server/platform/env.ts'

/** Of a server from which no system may be reached. */
export const noPlaces: ConnectorPlaces = {
  businessCentralUrl: 'https://erp.example',
  signInUrl: 'https://login.example',
  allowed: { hosts: [], privateOrigins: [] },
  suggestion: null,
}
