import type { Texts } from '../../shape.ts'

export const composeEn: Texts['compose'] = {
  willBeLogged: (customers) => (customers ? `Will be logged with ${customers}` : 'Will be logged'),
  willNotBeLogged: 'Will not be logged',
  notByItself: 'Will not be logged by itself',
  companyOff: 'Automatic logging is switched off in your company. You can log the mail by hand once it is sent.',
  notConnected:
    'Your mailbox is not connected; you can connect it under [My day](my_day). A follow-up counts from now on and stays until you complete it.',
  log: 'Log this mail',
  ifNoAnswer: 'Follow up if no answer comes:',
  never: 'none',
  days: (days) => `${days} days`,
  dueOn: (day) => `Follow-up ${day} if no answer`,
  noFollowUp: 'The chosen follow-up is dropped: it belongs to a logged mail.',
  notKept: 'Outlook did not keep the choice. Please try again.',
}
