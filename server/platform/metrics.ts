/** What the server counts, for Prometheus; who knows a state that is asked for adds it to the same registry. Labels are reasons and states, never people, addresses or mailboxes. */
import { Counter, Registry } from 'prom-client'

export const metrics = new Registry()

const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]): Counter<Label> =>
  new Counter({ name: `cockpit_${name}`, help, labelNames, registers: [metrics] })

export const graphRequests = counter('graph_requests_total', 'Requests to Microsoft Graph by status; 0: no answer', 'status', 'priority')
export const mailsJudged = counter('mails_judged_total', 'Verdicts on mails by reason', 'reason')
/** `wait`: for Graph; `judge`: what is known of people and mails; `text`: trimming; `store`: rows and cursor. */
export const pageSeconds = counter('mail_page_seconds_total', 'Time that pages of mailboxes took', 'step')
export const notificationsHeard = counter('notifications_total', 'Change notifications of Microsoft Graph', 'outcome')

/** Runs a step of a page and counts its time. */
export async function timed<T>(step: 'wait' | 'judge' | 'text' | 'store', work: () => Promise<T>): Promise<T> {
  const begun = performance.now()
  try {
    return await work()
  } finally {
    pageSeconds.inc({ step }, (performance.now() - begun) / 1000)
  }
}
