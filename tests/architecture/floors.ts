/** The house: its rooms in the order of their floors, and the few names that are no rooms. The README draws it. */

/** From the ground up: a room may import what stands before it, never what stands after it. */
export const floors = {
  server: [
    'platform',
    'travel',
    'outlook',
    'selection',
    'company',
    'customers',
    'follow-ups',
    'commerce',
    'contact-reports',
    'mail',
    'visits',
    'valuation',
    'analysis',
    'campaigns',
    'territories',
    'cockpit',
    'privacy',
    'commands',
  ],
  domain: [
    'time',
    'outlook',
    'selection',
    'company',
    'customers',
    'travel',
    'follow-ups',
    'commerce',
    'contact-reports',
    'mail',
    'texts',
    'visits',
    'valuation',
    'analysis',
    'campaigns',
    'cockpit',
    'privacy',
  ],
  'addin/pane': [
    'outlook',
    'desk',
    'company',
    'customers',
    'follow-ups',
    'commerce',
    'contact-reports',
    'mail',
    'visits',
    'valuation',
    'campaigns',
    'cockpit',
  ],
} as const

/** Trees whose rooms stand on floors. What lies at the top of one is wiring: it imports every room, and no room imports it. */
export type Tree = keyof typeof floors
export const trees: readonly Tree[] = ['server', 'domain', 'addin/pane']

/** Narrower than the order allows. */
export const only: Readonly<Record<string, readonly string[]>> = {
  travel: ['platform'],
  outlook: ['platform'],
  selection: ['platform'],
  company: ['platform', 'outlook', 'selection'],
  valuation: ['platform', 'selection', 'company', 'customers', 'commerce'],
  analysis: ['platform', 'selection', 'company', 'outlook'],
  privacy: ['platform', 'company', 'customers', 'follow-ups', 'commerce', 'contact-reports', 'mail', 'visits', 'campaigns'],
}

/** What the code that knows Microsoft Graph may know of the server, and who may know it. */
export const graph = {
  folder: 'server/outlook/graph/',
  mayImport: [
    'server/platform/errors.ts',
    'server/platform/log.ts',
    'server/platform/metrics.ts',
    'server/platform/input.ts',
    'server/platform/call/mailbox.ts',
  ],
  importedBy: [
    'server/outlook/',
    'server/company/deputies/',
    'server/follow-ups/',
    'server/contact-reports/files/',
    'server/mail/logging/',
    'server/mail/comparison/',
    'server/visits/calendar/',
    'server/cockpit/my-day/',
  ],
} as const

/** Folders that hold rooms, and what may stand there beside rooms. */
export const besideRooms: Readonly<Record<string, readonly string[]>> = {
  server: ['generated'],
  domain: ['time', 'texts'],
  'addin/pane': ['desk'],
  'addin/workspace': ['settings'],
  'addin/workspace/settings': [],
  'addin/texts': ['desk', 'settings'],
  'tests/server': [],
  'tests/domain': ['time', 'texts'],
  'tests/addin': ['desk', 'settings', 'office', 'ui', 'support'],
}

/** A level of a room holds no more; then it is parted by meaning. */
export const mostOnALevel = { files: 20, folders: 8 } as const
