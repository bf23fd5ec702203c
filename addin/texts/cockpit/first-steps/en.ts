/** With what an administrator begins, in English. */
import type { Texts } from '../../shape.ts'

export const firstStepsEn: Texts['firstSteps'] = {
  title: 'Three steps to begin with',
  later: 'Later',
  setAside: 'All right, later.',
  done: 'done',
  open: 'open',
  policy: '[What is logged and evaluated](policy)',
  visibility: '[Who reads whose reports](policy)',
  mailboxes: '[Connect mailboxes](mailboxes)',
  off: 'still off',
  ownWay: 'by your own choice',
  customers: { all: 'customers are seen by all of sales', care_team: 'customers are seen by their care team' },
  reports: {
    everyone: 'reports are read by everybody',
    care_team: 'reports are read by the care team',
    participants: 'reports are read by participants and heads',
  },
  connected: (connected, people) => `${connected} of ${people} connected`,
  nobody: 'nobody of sales has signed in yet',
}
