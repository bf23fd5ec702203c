/** What who leads reads on Monday, in English. */
import type { CoarseSpan } from '../../../../domain/visits/strategy/coarse-span.ts'
import type { thisWeekDe } from './de.ts'

const span = ({ count, unit }: CoarseSpan): string => `${count} ${unit}${count === 1 ? '' : 's'}`

export const thisWeekEn: typeof thisWeekDe = {
  title: 'This week',
  intro: 'What is due at customers. Nothing here tells of how single people work.',
  back: 'This week',
  more: (count) => `+ ${count} more`,
  moreOf: (count, section) => `${section}: ${count} more`,
  sections: {
    overdue_customers: 'A customers beyond their visit interval',
    expiring_quotes: 'Quotes that expire soon',
    late_complaints: 'Complaints at their deadline',
    falling_revenue: 'A customers with less revenue',
    silent_customers: 'A and B customers silent for longer than usual',
    objections: 'Objections to valuations',
    absences: 'Away, and who stands in',
    unconnected_mailboxes: 'Mailboxes not connected yet',
  },
  empty: {
    overdue_customers: 'No A customer is overdue.',
    expiring_quotes: 'No quote expires this week or the next.',
    late_complaints: 'No complaint is at its deadline.',
    falling_revenue: 'No A customer is a tenth or more below last year.',
    silent_customers: 'All A and B customers order in their rhythm.',
    objections: 'No objection waits for an answer.',
    absences: 'Nobody is entered as away this week.',
    unconnected_mailboxes: 'All mailboxes of sales are connected.',
  },
  overInterval: (over, interval) => `${span(over)} beyond the interval of ${span(interval)}`,
  neverVisited: (interval) => `no visit known yet${interval ? `, interval ${span(interval)}` : ''}`,
  arranged: (day) => `appointment on ${day}`,
  quote: (number, money) => `${number} · ${money}`,
  expires: (day, days) => (days === 0 ? 'expires today' : days < 0 ? `expired on ${day}` : `until ${day}`),
  deadline: (day, days) =>
    days === 0 ? 'deadline today' : days > 0 ? `deadline ${day}` : `${-days === 1 ? '1 day' : `${-days} days`} past the deadline`,
  revenue: (now, before) => `${now} instead of ${before} until the same day last year`,
  less: (money) => `− ${money}`,
  silent: (every, days) => `usually orders every ${every} days, silent for ${days}`,
  expected: (money) => `${money} of margin expected`,
  away: (from, until) => (from ? `${from} until ${until}` : `until ${until}`),
  standsIn: (deputy) => `Stand-in: ${deputy}`,
  deputyAway: 'away, too',
  actions: { assign: 'Assign', ask: 'Ask', call: 'Call', write: 'Write' },
  actionFor: (action, what) => `${action}: ${what}`,
  tasks: {
    visit: (customer) => `Arrange a visit at ${customer}`,
    quote: (number, customer) => `Quote ${number} at ${customer}: how is it going?`,
    complaint: (number, customer) => `Complaint ${number} at ${customer}: what comes next?`,
    revenue: (customer) => `${customer} buys less: why?`,
    silence: (customer) => `${customer} is silent for longer than usual: what is it?`,
  },
  toDeputy: {
    subject: (name) => `Standing in for ${name}`,
    body: (name, until) => `Hello,\n\nyou stand in for ${name} until ${until}. Is everything going well?\n`,
  },
}
