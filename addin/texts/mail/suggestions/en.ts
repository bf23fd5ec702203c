import type { Texts } from '../../shape.ts'

export const suggestionsEn: Texts['suggestions'] = {
  label: 'From this mail',
  visit: (day, time) => (time ? `Enter visit ${day}, ${time}` : `Enter visit on ${day}`),
  followUp: (day) => (day ? `Follow-up ${day}` : 'Make a follow-up'),
  complaint: 'Enter a complaint',
  closed: (from, until) => (until ? `No visits ${from} – ${until}` : `No visit on ${from}`),
  closedNow: (until) => `No visits until ${until}`,
  entered: (customer, from, until) =>
    from === until
      ? `${customer}: closed on ${from}. The planner leaves the day out.`
      : `${customer}: closed from ${from} to ${until}. The planner leaves these days out.`,
  followUpNote: (words) => `From the mail: “${words}”`,
  quoted: (words) => `“${words}”`,
  dismiss: (what) => `Hide suggestion: ${what}`,
  dismissed: (what) => `Hidden: ${what}`,
}
