import type { EntryForm } from './entry-form.ts'
import { ProjectFields } from './ProjectFields.tsx'

const partyRoles = ['owner', 'planner', 'bidder', 'contractor'] as const

/** Beside an open mail it is called as that is. */
export const projectForm: EntryForm<'project'> = {
  begin: ({ subject }) => ({ name: subject, city: '', decisionOn: '', role: 'owner' }),
  fieldsOf: ({ name, city, decisionOn, role }) => ({ name, city: city ?? '', decisionOn: decisionOn ?? '', role }),
  wordsOf: ({ name = '', city, decisionOn, role }) => ({
    ...{ kind: 'project', name, city: city?.trim() || null, decisionOn: decisionOn || null },
    role: partyRoles.find((one) => one === role) ?? 'owner',
  }),
  View: ProjectFields,
}
