/** A caller of the demo company, in this process and without any Outlook. */
import pino from 'pino'
import { hanseTechnik } from '../../../prisma/demo/organisations.ts'
import type { UserRole } from '../../../server/generated/prisma/enums.ts'
import type { Identity } from '../../../server/platform/call/auth.ts'
import type { Context } from '../../../server/platform/call/context.ts'
import type { Member } from '../../../server/platform/call/sign-in.ts'
import type { Database } from '../../../server/platform/database/db.ts'
import { Threads } from '../../../server/platform/threads.ts'
import { estimatedTimes } from '../../../server/travel/estimated-times.ts'
import { noPlaces } from '../../support/no-places.ts'

/** As his token would name him. */
export function identityOf(role: UserRole): Identity {
  const [somebody] = hanseTechnik.users
  if (!somebody) throw new Error('The demo company has nobody')
  const { oid, name, mail } = somebody
  return { tenantId: hanseTechnik.tenantId, oid, name, mail, roles: [role], expiresAt: 0, assertion: '' }
}

export const benchContext = (database: Database, { user, organisation }: Member): Context => ({
  db: database.forOrganisation(user.organisationId),
  user,
  organisation,
  graph: noGraph,
  mailFiles: () => {
    throw new Error('no Graph here')
  },
  inbox: () => {
    throw new Error('no Graph here')
  },
  readMailOf: () => Promise.reject(new Error('no Graph here')),
  mailboxOwner: () => Promise.reject(new Error('no Graph here')),
  publicUrl: '',
  offlineToken: () => Promise.reject(new Error('no tokens here')),
  secrets: () => Promise.reject(new Error('no secrets here')),
  hashKey: () => Promise.reject(new Error('no hashes here')),
  deliver: async () => null,
  travelTimes: estimatedTimes,
  geocoder: null,
  reachSystem: () => Promise.reject(new Error('Nobody is asked here')),
  connectorPlaces: noPlaces,
  threads: new Threads(),
  now: () => new Date(),
  log: pino({ level: 'silent' }),
})

const refuse = async (): Promise<never> => {
  throw new Error('Nothing is asked of Graph here')
}
const noGraph = {
  ...{
    readProfile: refuse,
    readMail: refuse,
    readFile: refuse,
    locateMail: refuse,
    findMails: refuse,
    readHeaders: refuse,
    readPlaces: refuse,
    saveTask: refuse,
    unlinkTask: refuse,
  },
  ...{ changeTask: refuse, readTask: refuse, findTasks: refuse, deleteTask: refuse, readTasks: refuse },
  ...{ readSettings: refuse, readCalendar: refuse, readEvents: refuse, readSchedules: refuse },
  ...{ readEvent: refuse, createEvent: refuse, changeEvent: refuse, deleteEvent: refuse },
}
