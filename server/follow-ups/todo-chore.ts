/** Keeps the To Do of those in line who have consented to it, also while they are away. */
import type { OutboxKind } from '../generated/prisma/enums.ts'
import type { Chore } from '../outlook/chores/chore-loop.ts'
import type { Subject } from '../outlook/chores/claim.ts'
import type { OfflineTokens } from '../outlook/graph/access/offline-tokens.ts'
import { deliverDue, type Effects } from '../outlook/outbox/deliver.ts'
import type { ContextFor } from '../platform/call/reach.ts'
import { IS_SERVED } from '../platform/call/served.ts'
import { readMember } from '../platform/call/sign-in.ts'
import type { DataKeys } from '../platform/database/data-keys.ts'
import type { Database } from '../platform/database/db.ts'
import { AppError } from '../platform/errors.ts'
import type { Log } from '../platform/log.ts'
import { syncTodo } from './sync-todo.ts'
import { seal, unseal } from './todo-consent.ts'

export type TodoChoreOptions = {
  database: Database
  dataKeys: DataKeys
  tokens: OfflineTokens
  contextFor: ContextFor
  effects: Effects
  pollSeconds: number
  log: Log
  now?: () => Date
}

/** The token reaches nothing else. */
const TODO_EFFECTS: readonly OutboxKind[] = ['save_task', 'unlink_task']

const CONSENTS = `u.todo_consent is not null and u.todo_trouble is null and ${IS_SERVED}`

type Access = { token: string; expiresAt: number; sealed: string }

/** Ends with the consent, or with a trouble that only another one mends. */
export function makeTodoChore(options: TodoChoreOptions): Chore {
  const known = new Map<string, Access>()
  const { pollSeconds, now = () => new Date() } = options
  return {
    kind: 'todo',
    wanted: `select u.organisation_id, u.id from app_user u where ${CONSENTS}`,
    perform: async (chore) => {
      const row = await readConsenting(options.database, chore)
      if (!row) return null
      await serve(options, known, row).catch((error: unknown) => noteTrouble(options, row, error))
      return new Date(now().getTime() + pollSeconds * 1000)
    },
  }
}

type Row = { organisationId: string; userId: string; tenantId: string; oid: string; sealed: Uint8Array }

async function readConsenting({ pool }: Database, { organisationId, subjectId }: Subject): Promise<Row | null> {
  const { rows } = await pool.query<Row>(
    `select u.organisation_id as "organisationId", u.id as "userId", o.entra_tenant_id as "tenantId", u.oid, u.todo_consent as sealed
     from app_user u join organisation o on o.id = u.organisation_id where u.organisation_id = $1 and u.id = $2 and ${CONSENTS}`,
    [organisationId, subjectId],
  )
  return rows[0] ?? null
}

async function serve(options: TodoChoreOptions, known: Map<string, Access>, row: Row): Promise<void> {
  const member = await readMember(options.database, row)
  if (!member) return
  const ctx = options.contextFor(member, {
    token: () => tokenOf(options, known, row),
    onRefusedToken: () => void known.delete(row.userId),
    offlineToken: () => Promise.reject(new AppError('OUTLOOK_SIGN_IN', 'Nobody is here to consent')),
  })
  const trouble = await deliverDue(ctx, options.effects, TODO_EFFECTS)
  if (trouble?.reason === 'OUTLOOK_SIGN_IN') throw trouble
  await syncTodo(ctx)
}

/** A token is used until it expires; another consent than the one it came from makes it void. */
async function tokenOf(options: TodoChoreOptions, known: Map<string, Access>, row: Row): Promise<string> {
  const { database, dataKeys, tokens, now = () => new Date() } = options
  const { organisationId, userId, tenantId } = row
  const sealed = Buffer.from(row.sealed).toString('base64')
  const last = known.get(userId)
  if (last && last.sealed === sealed && last.expiresAt > now().getTime()) return last.token
  const box = await dataKeys(organisationId)
  const { token, expiresAt, refreshToken } = await tokens.renew(unseal(box, userId, row.sealed), tenantId)
  const next = seal(box, userId, refreshToken)
  // A consent that was taken back, or given anew, in the meantime is not overwritten.
  await database
    .forOrganisation(organisationId)
    .prisma.user.updateMany({ where: { id: userId, todoConsent: new Uint8Array(row.sealed) }, data: { todoConsent: next } })
  row.sealed = next
  known.set(userId, { token, expiresAt, sealed: Buffer.from(next).toString('base64') })
  return token
}

/** A token that was revoked or has expired is shown to its owner, and not tried again until he consents anew; his next visit serves meanwhile. Throws all other troubles. */
async function noteTrouble({ database, log }: TodoChoreOptions, { organisationId, userId, sealed }: Row, error: unknown): Promise<void> {
  if (error instanceof AppError && error.reason === 'CONFLICT') return
  if (!(error instanceof AppError && (error.reason === 'OUTLOOK_SIGN_IN' || error.reason === 'OUTLOOK_REFUSED'))) throw error
  log.warn({ err: error }, 'To Do cannot be kept in line while its owner is away')
  const { prisma } = database.forOrganisation(organisationId)
  await prisma.user.updateMany({ where: { id: userId, todoConsent: new Uint8Array(sealed) }, data: { todoTrouble: error.reason } })
}
