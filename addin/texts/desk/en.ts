import type { Texts } from '../shape.ts'

/** Names of what can be done from everywhere in the pane, in English. */
export const deskEn: Pick<Texts, 'bar' | 'more'> = {
  bar: { label: 'Actions', note: 'Note/Call', followUp: 'Follow-up', visit: 'Visit', more: 'More', draft: 'draft kept' },
  more: {
    search: 'Search',
    workspace: 'Open workspace',
    discreet: 'Discreet',
    discreetOn: 'Turn discreet on',
    discreetOff: 'Turn discreet off',
    myDay: 'My day',
  },
}
