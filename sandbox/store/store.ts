/** All mailboxes, and what changed in them when. */

import type { CalendarEvent, Item, Mailbox, Message, Task, TaskList } from './mailbox.ts'
import { isSameAddress } from './new-mailbox.ts'

export type ChangeKind = 'created' | 'updated' | 'deleted'

/** One line of a collection's log; `number` counts over the whole store. */
export type Change = { number: number; key: string; kind: ChangeKind }

/** `messages/FOLDER`, `events`, `lists` or `tasks/LIST`, with keys. */
export type Collection = `messages/${string}` | 'events' | 'lists' | `tasks/${string}`

export type Notice = { oid: string; kind: 'mail' | 'event' | 'task' }

export type StoreContent = {
  changeNumber: number
  mailboxes: Mailbox[]
  /** By mailbox and collection (`OID/COLLECTION`), oldest first. */
  changes: Record<string, Change[]>
}

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

  /** For the folder left this is a deletion, for the other a creation. */
  moveMessage(mailbox: Mailbox, message: Message, folderKey: string): void {
    this.#log(mailbox, `messages/${message.folderKey}`, message.key, 'deleted')
    message.folderKey = folderKey
    message.moves += 1
    message.lastModifiedDateTime = this.instant()
    message.change = this.#log(mailbox, `messages/${folderKey}`, message.key, 'created')
  }

  putEvent(mailbox: Mailbox, event: CalendarEvent): void {
    this.#put(mailbox, mailbox.events, event, 'events')
  }

  removeEvent(mailbox: Mailbox, { key }: CalendarEvent): void {
    mailbox.events = mailbox.events.filter((event) => event.key !== key)
    this.#log(mailbox, 'events', key, 'deleted')
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

  /** Adds a new item, or notes that a known one was changed. */
  #put<T extends Item>(mailbox: Mailbox, items: T[], item: T, collection: Collection): void {
    const isNew = !items.includes(item)
    if (isNew) items.push(item)
    item.lastModifiedDateTime = this.instant()
    item.change = this.#log(mailbox, collection, item.key, isNew ? 'created' : 'updated')
  }

  #log({ oid }: Mailbox, collection: Collection, key: string, kind: ChangeKind): number {
    const { changes } = this.content
    const number = ++this.content.changeNumber
    changes[`${oid}/${collection}`] = [...(changes[`${oid}/${collection}`] ?? []), { number, key, kind }].slice(-LOG_LENGTH)
    const notice: Notice = { oid, kind: noticeKind(collection) }
    for (const listener of this.#listeners) listener(notice)
    return number
  }
}

const noticeKind = (collection: Collection): Notice['kind'] =>
  collection === 'events' ? 'event' : collection.startsWith('messages/') ? 'mail' : 'task'
