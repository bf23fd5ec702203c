/** What is done again and again for connected mailboxes, for users and for connectors, by kind: the rooms that know how. */
import { makeMorningMailChore } from './cockpit/my-day/morning-mail-chore.ts'
import { type ConnectorParts, makeConnectorChore } from './commerce/import/sources/connectors/run/connector-chore.ts'
import { readMailboxSettings, SETTINGS_SECONDS } from './company/deputies/read-settings.ts'
import { makeFileKeeper } from './contact-reports/files/keep-by-rule.ts'
import { makeTodoChore, type TodoChoreOptions } from './follow-ups/todo-chore.ts'
import type { Chore } from './outlook/chores/chore-loop.ts'
import type { ApplicationAccess } from './outlook/graph/access/application-client.ts'
import { every, makeMailboxChore } from './outlook/mailboxes/mailbox-chore.ts'
import { NOTIFICATION_PATH } from './outlook/mailboxes/notification-endpoint.ts'
import { lookForSilence } from './outlook/mailboxes/silence.ts'
import { makeSubscriptionKeeper, restOf } from './outlook/mailboxes/subscriptions.ts'
import type { HashKeys } from './platform/database/hash-keys.ts'
import { syncMailboxCalendar } from './visits/calendar/sync/mailbox-calendar.ts'

export type ChoreParts = TodoChoreOptions & ConnectorParts & { hashKeys: HashKeys; access: ApplicationAccess; notificationUrl: string | null }

const MINUTE = 60

export function makeChores(parts: ChoreParts): readonly Chore[] {
  const { notificationUrl, pollSeconds } = parts
  return [
    makeMailboxChore(parts, 'calendar', every(restOf('events', pollSeconds), syncMailboxCalendar)),
    makeMailboxChore(parts, 'settings', every(SETTINGS_SECONDS, readMailboxSettings)),
    makeMailboxChore(parts, 'files', every(MINUTE, makeFileKeeper(parts))),
    makeMailboxChore(parts, 'silence', lookForSilence),
    ...(notificationUrl === null ? [] : [makeMailboxChore(parts, 'subscriptions', makeSubscriptionKeeper(`${notificationUrl}${NOTIFICATION_PATH}`))]),
    makeTodoChore(parts),
    makeMorningMailChore(parts),
    makeConnectorChore(parts),
  ]
}
