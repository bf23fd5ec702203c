/** All mailboxes, and what changed in them when. */
import type { ChangeKind, Collection } from './collection.ts'
import type { CalendarEvent, Category, Folder, Item, Mailbox, Message, Task, TaskList } from './mailbox.ts'
import { isSameAddress } from './new-mailbox.ts'
import type { Subscription } from './subscription.ts'

/** One line of a collection's log; `number` counts over the whole store. */
export type Change = { number: number; key: string; kind: ChangeKind }

export type Notice = { oid: string; kind: 'mail' | 'event' | 'task'; collection: Collection; change: Change }

export type StoreContent = {
  changeNumber: number
  mailboxes: Mailbox[]
  /** By mailbox and collection (`OID/COLLECTION`), oldest first. */
  changes: Record<string, Change[]>
  /** By mailbox and collection: the last change that is no longer in its log. */
  forgotten?: Record<string, number>
  /** By mailbox: grows when Exchange loses what it knows of delta queries. */
  generations?: Record<string, number>
  /** By mailbox: with which status tokens from before are refused. Missing: 410. */
  lostStateStatus?: Record<string, LostStateStatus>
  subscriptions?: Subscription[]
}

/** Exchange says it in either way. */
export type LostStateStatus = 400 | 410

/** Older changes than these a client has to learn by reading everything again. */
const LOG_LENGTH = 5000

export class Store {
  readonly content: StoreContent
  readonly now: () => Date
  readonly #listeners = new Set<(notice: Notice) => void>()

  constructor(content: StoreContent, now: () => Date) {
    this.content = content
    this.now = now
  }

  /** @returns how to end it. */
  subscribe(listener: (notice: Notice) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  mailboxOf(oid: string): Mailbox | undefined {
    return this.content.mailboxes.find((mailbox) => mailbox.oid === oid)
  }

  mailboxAt(address: string): Mailbox | undefined {
    return this.content.mailboxes.find((mailbox) => isSameAddress(mailbox.address, address))
  }

  /** The present instant in ISO 8601 without fractions of a second, as Exchange keeps it. */
  instant(): string {
    return `${this.now().toISOString().slice(0, 19)}Z`
  }

  putMessage(mailbox: Mailbox, message: Message): void {
    this.#put(mailbox, mailbox.messages, message, `messages/${message.folderKey}`)
  }

  removeMessage(mailbox: Mailbox, { key, folderKey }: Message): void {
    mailbox.messages = mailbox.messages.filter((message) => message.key !== key)
    this.#log(mailbox, `messages/${folderKey}`, key, 'deleted')
  }

  /** For the folder left this is a deletion, for the other a creation, which Exchange at times does not tell (`isUntold`). */
  moveMessage(mailbox: Mailbox, message: Message, folderKey: string, isUntold = false): void {
    const left = this.#log(mailbox, `messages/${message.folderKey}`, message.key, 'deleted')
    message.folderKey = folderKey
    message.moves += 1
    message.lastModifiedDateTime = this.instant()
    message.change = isUntold ? left : this.#log(mailbox, `messages/${folderKey}`, message.key, 'created')
  }

  /** Nobody is notified of folders. */
  putFolder(mailbox: Mailbox, folder: Folder): void {
    mailbox.folders.push(folder)
    this.#write(mailbox, 'folders', folder.key, 'created')
  }

  putEvent(mailbox: Mailbox, event: CalendarEvent): void {
    this.#put(mailbox, mailbox.events, event, 'events')
  }

  removeEvent(mailbox: Mailbox, event: CalendarEvent): void {
    this.removeEventUntold(mailbox, event)
    this.#log(mailbox, 'events', event.key, 'deleted')
  }

  /** Neither delta queries nor notifications tell that it is gone. */
  removeEventUntold(mailbox: Mailbox, { key }: CalendarEvent): void {
    mailbox.events = mailbox.events.filter((event) => event.key !== key)
  }

  /** Categories are in no delta query and not notified of. */
  putCategory(mailbox: Mailbox, category: Category): void {
    mailbox.categories = [...(mailbox.categories ?? []), category]
  }

  putTaskList(mailbox: Mailbox, list: TaskList): void {
    mailbox.taskLists.push(list)
    this.#log(mailbox, 'lists', list.key, 'created')
  }

  putTask(mailbox: Mailbox, task: Task): void {
    this.#put(mailbox, mailbox.tasks, task, `tasks/${task.listKey}`)
  }

  removeTask(mailbox: Mailbox, { key, listKey }: Task): void {
    mailbox.tasks = mailbox.tasks.filter((task) => task.key !== key)
    this.#log(mailbox, `tasks/${listKey}`, key, 'deleted')
  }

  #forget(name: string, log: Change[]): void {
    const dropped = log.splice(0, log.length - LOG_LENGTH)
    this.content.forgotten = { ...this.content.forgotten, [name]: dropped.at(-1)?.number ?? 0 }
  }

  /** Adds a new item, or notes that a known one was changed. */
  #put<T extends Item>(mailbox: Mailbox, items: T[], item: T, collection: Collection): void {
    const isNew = !items.includes(item)
    if (isNew) items.push(item)
    item.lastModifiedDateTime = this.instant()
    item.change = this.#log(mailbox, collection, item.key, isNew ? 'created' : 'updated')
  }

  /** Changes of a collection after `number`, oldest first; null when some of them are forgotten. */
  changesSince({ oid }: Mailbox, collection: Collection, number: number): Change[] | null {
    const name = `${oid}/${collection}`
    if ((this.content.forgotten?.[name] ?? 0) > number) return null
    return (this.content.changes[name] ?? []).filter((change) => change.number > number)
  }

  generationOf({ oid }: Mailbox): number {
    return this.content.generations?.[oid] ?? 0
  }

  /** All delta tokens of the mailbox stop working, and are refused with this status. */
  forgetDeltas({ oid }: Mailbox, status: LostStateStatus = 410): void {
    this.content.generations = { ...this.content.generations, [oid]: (this.content.generations?.[oid] ?? 0) + 1 }
    this.content.lostStateStatus = { ...this.content.lostStateStatus, [oid]: status }
  }

  lostStateStatusOf({ oid }: Mailbox): LostStateStatus {
    return this.content.lostStateStatus?.[oid] ?? 410
  }

  #log(mailbox: Mailbox, collection: Collection, key: string, kind: ChangeKind): number {
    const change = this.#write(mailbox, collection, key, kind)
    const notice: Notice = { oid: mailbox.oid, kind: noticeKind(collection), collection, change }
    for (const listener of this.#listeners) listener(notice)
    return change.number
  }

  #write({ oid }: Mailbox, collection: Collection, key: string, kind: ChangeKind): Change {
    const name = `${oid}/${collection}`
    const number = ++this.content.changeNumber
    const log = this.content.changes[name] ?? []
    this.content.changes[name] = log
    const change: Change = { number, key, kind }
    log.push(change)
    if (log.length > 2 * LOG_LENGTH) this.#forget(name, log)
    return change
  }
}

const noticeKind = (collection: Collection): Notice['kind'] =>
  collection === 'events' ? 'event' : collection.startsWith('messages/') ? 'mail' : 'task'
