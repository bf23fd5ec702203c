/** What tests and demonstrations do from outside: deliver a mail, move an event, order trouble. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { DemoMail } from '../../prisma/demo/mailbox.ts'
import { GraphError } from '../graph/graph-error.ts'
import { automaticRepliesInput } from '../graph/mailbox-settings.ts'
import { messageId } from '../graph/message-type.ts'
import { noPreferences } from '../graph/preferences.ts'
import type { Subscriptions } from '../graph/subscriptions/all-subscriptions.ts'
import type { Disorder } from '../graph/subscriptions/disorder.ts'
import type { Throttle } from '../graph/throttle.ts'
import type { TokenIds } from '../identity/token-ids.ts'
import { newKey } from '../store/item-key.ts'
import type { Mailbox } from '../store/mailbox.ts'
import type { Store } from '../store/mailbox-store.ts'
import { newMessage } from '../store/new-mailbox.ts'
import { faultInput } from '../trouble/fault.ts'
import { faultPlanInput } from '../trouble/fault-plan.ts'
import type { Faults } from '../trouble/faults.ts'
import { controlCalendar } from './calendar.ts'
import { ControlError, mailboxOf, required } from './lookup.ts'
import { mailboxState } from './mailbox-state.ts'
import { controlNotifications } from './notifications.ts'
import { controlToDo } from './to-do.ts'

export type ControlContext = {
  store: Store
  faults: Faults
  throttle: Throttle
  subscriptions: Subscriptions
  disorder: Disorder
  accessTokens: TokenIds
  refreshTokens: TokenIds
}

/** Delivered mails come with everything in them. */
const BODY_LIMIT = 12 * 1024 * 1024

const oid = z.string()
const person = z.strictObject({ name: z.string(), address: z.string() })

const attachment = z
  .strictObject({
    name: z.string(),
    contentType: z.string(),
    size: z.int().min(0).default(0),
    isInline: z.boolean(),
    contentBytes: z.base64().optional(),
  })
  .transform((given) => (given.contentBytes === undefined ? given : { ...given, size: Buffer.byteLength(given.contentBytes, 'base64') }))

const mail = z.strictObject({
  internetMessageId: z.string().nullable(),
  folder: z.enum(['inbox', 'sentitems', 'drafts', 'archive', 'deleteditems', 'junkemail', 'Privat']),
  conversationKey: z.string(),
  from: person.nullable(),
  to: z.array(person),
  cc: z.array(person),
  replyTo: z.array(person),
  subject: z.string(),
  sentAt: z.iso.datetime(),
  receivedAt: z.iso.datetime(),
  bodyType: z.enum(['text', 'html']),
  body: z.string(),
  uniqueBody: z.string(),
  headers: z.array(z.strictObject({ name: z.string(), value: z.string() })),
  sensitivity: z.enum(['normal', 'personal', 'private', 'confidential']),
  importance: z.enum(['low', 'normal', 'high']),
  isRead: z.boolean(),
  categories: z.array(z.string()),
  attachments: z.array(attachment),
})

const namedMail = { oid, internetMessageId: z.string().nullable(), subject: z.string() }

const inputs = {
  deliverMail: z.strictObject({ oid, mail: mail.partial() }),
  state: z.object({ oid }),
  limits: z.strictObject({ concurrent: z.int().min(1), perTenMinutes: z.int().min(1) }),
  mailboxScope: z.strictObject({ oid, isInScope: z.boolean() }),
  automaticReplies: z.strictObject({ oid, setting: automaticRepliesInput }),
  forgetDeltas: z.strictObject({ oid, status: z.literal([400, 410]).optional() }),
  /** `isUntold`: deltas tell that it left its folder, and not that it has come to another. */
  moveMail: z.strictObject({ ...namedMail, folder: z.string(), isUntold: z.boolean().default(false) }),
  deleteMail: z.strictObject(namedMail),
}

/** Register with the prefix `/control`. */
export async function controlRoutes(app: FastifyInstance, context: ControlContext): Promise<void> {
  const { store, faults, throttle, accessTokens, refreshTokens } = context
  app.addHook('onRoute', (route) => {
    route.bodyLimit = BODY_LIMIT
  })
  app.setErrorHandler((error, _request, reply) => {
    if (error instanceof ControlError) return reply.status(404).send({ error: error.message })
    if (error instanceof GraphError) return reply.status(400).send({ error: error.message })
    if (error instanceof z.ZodError) return reply.status(400).send({ error: z.prettifyError(error) })
    throw error
  })

  app.post('/deliver-mail', ({ body }) => {
    const input = inputs.deliverMail.parse(body)
    return deliver(store, mailboxOf(store, input.oid), input.mail)
  })
  controlCalendar(app, store)
  controlToDo(app, store)
  app.post('/fault', ({ body }) => {
    faults.add(faultInput.parse(body))
    return {}
  })
  app.post('/fault-plan', ({ body }) => {
    faults.follow(faultPlanInput.parse(body))
    return {}
  })
  app.post('/expire-tokens', ({ body }) => {
    accessTokens.refuseAllOf(z.strictObject({ oid: oid.optional() }).parse(body).oid ?? null)
    return {}
  })
  app.post('/revoke-refresh-tokens', ({ body }) => {
    refreshTokens.refuseAllOf(z.strictObject({ oid }).parse(body).oid)
    return {}
  })
  app.post('/clear-faults', () => {
    faults.clear()
    return {}
  })
  app.post('/limits', ({ body }) => {
    throttle.limits = inputs.limits.parse(body)
    return {}
  })
  app.post('/mailbox-scope', ({ body }) => {
    const { oid, isInScope } = inputs.mailboxScope.parse(body)
    mailboxOf(store, oid).isOutOfScope = !isInScope
    return {}
  })
  app.post('/automatic-replies', ({ body }) => {
    const { oid, setting } = inputs.automaticReplies.parse(body)
    mailboxOf(store, oid).automaticReplies = setting
    return {}
  })
  app.post('/forget-deltas', ({ body }) => {
    const { oid: owner, status } = inputs.forgetDeltas.parse(body)
    store.forgetDeltas(mailboxOf(store, owner), status)
    return {}
  })
  app.post('/create-folder', ({ body }) => {
    const { oid: owner, name } = z.strictObject({ oid, name: z.string() }).parse(body)
    store.putFolder(mailboxOf(store, owner), { key: newKey(), displayName: name, wellKnownName: null })
    return {}
  })
  controlNotifications(app, context)
  app.post('/move-mail', ({ body }) => moveMail(store, inputs.moveMail.parse(body)))
  app.post('/delete-mail', ({ body }) => {
    const given = inputs.deleteMail.parse(body)
    const mailbox = mailboxOf(store, given.oid)
    store.removeMessage(mailbox, mailNamed(mailbox, given))
    return {}
  })
  app.get('/state', ({ query }) => mailboxState(mailboxOf(store, inputs.state.parse(query).oid)))
}

/** What is not said of the mail is plain: text, unread, just arrived in the inbox. */
function deliver(store: Store, mailbox: Mailbox, given: Partial<DemoMail>): { id: string; internetMessageId: string | null } {
  const key = newKey()
  const at = store.instant()
  const complete: DemoMail = {
    internetMessageId: `<${key}@delivered.example>`,
    folder: 'inbox',
    conversationKey: key,
    from: { name: 'Unbekannter Absender', address: 'unbekannt@absender.example' },
    to: [{ name: mailbox.displayName, address: mailbox.address }],
    cc: [],
    replyTo: [],
    subject: '',
    sentAt: at,
    receivedAt: at,
    bodyType: 'text',
    body: '',
    uniqueBody: given.body ?? '',
    headers: [],
    sensitivity: 'normal',
    importance: 'normal',
    isRead: false,
    categories: [],
    attachments: [],
    ...given,
  }
  const message = newMessage(mailbox.oid, complete, key)
  if (!mailbox.folders.some((folder) => folder.key === message.folderKey)) throw new ControlError(`There is no folder ${complete.folder}`)
  store.putMessage(mailbox, message)
  return { id: messageId(message, { oid: mailbox.oid, preferences: noPreferences }), internetMessageId: complete.internetMessageId }
}

/** As its owner would by dragging. `folder`: well-known or shown name. */
function moveMail(store: Store, { oid: owner, internetMessageId, subject, folder, isUntold }: z.infer<typeof inputs.moveMail>): object {
  const mailbox = mailboxOf(store, owner)
  const message = mailNamed(mailbox, { internetMessageId, subject })
  const target = required(
    mailbox.folders.find((each) => each.wellKnownName === folder || each.displayName === folder),
    'folder',
  )
  if (message.folderKey !== target.key) store.moveMessage(mailbox, message, target.key, isUntold)
  return {}
}

/** @throws ControlError */
const mailNamed = ({ messages }: Mailbox, { internetMessageId, subject }: { internetMessageId: string | null; subject: string }) =>
  required(
    messages.find((each) => each.internetMessageId === internetMessageId && each.subject === subject),
    'mail',
  )
