/** A mailbox in memory with the same promises as the one behind Graph, for tests of the rules above it. */
import { AppError, type Reason } from '../../server/errors.ts'
import type { EventContent, GraphMailbox, MailContent, MailPlace, SavedItem, TaskContent, TaskPlace } from '../../server/graph/mailbox.ts'

export class FakeMailbox implements GraphMailbox {
  readonly mails = new Map<string, MailContent>()
  readonly tasks = new Map<string, TaskContent>()
  readonly events = new Map<string, EventContent>()
  /** Why every call fails now; null: all is well. */
  trouble: Reason | null = null
  calls = 0

  #answer(): void {
    this.calls++
    if (this.trouble)
      throw new AppError(this.trouble, 'trouble of the test', this.trouble === 'OUTLOOK_SIGN_IN' ? { claims: '{"access_token":{}}' } : {})
  }

  /** Puts a mail in and returns its id. */
  receive(mail: Partial<MailContent>): string {
    const itemId = `item-${this.mails.size + 1}`
    this.mails.set(itemId, {
      itemId,
      internetMessageId: `<${itemId}-${Math.random()}@mail.example>`,
      conversationId: null,
      subject: 'Anfrage',
      sentAt: '2026-11-23T07:00:00Z',
      receivedAt: '2026-11-23T07:00:05Z',
      webLink: `https://outlook.example/${itemId}`,
      from: { name: 'Anna Weber', address: 'anna@kunde.example' },
      to: [],
      cc: [],
      bcc: [],
      uniqueText: 'Bitte um Angebot.',
      text: 'Bitte um Angebot.\n\nVon: jemand',
      sensitivity: 'normal',
      files: [],
      ...mail,
    })
    return itemId
  }

  async readMail(itemId: string): Promise<MailContent> {
    this.#answer()
    const mail = this.mails.get(itemId)
    if (!mail) throw new AppError('OUTLOOK_GONE', 'no such mail')
    return mail
  }

  async locateMail(givenId: string): Promise<MailPlace> {
    const { itemId, webLink } = await this.readMail(givenId)
    return { itemId, webLink }
  }

  async saveTask(task: TaskContent, place: TaskPlace): Promise<SavedItem> {
    this.#answer()
    this.tasks.set(task.externalId, task)
    return { itemId: `task-${task.externalId}`, listId: place.listId ?? 'list', webLink: null }
  }

  async unlinkTask({ itemId }: { itemId: string }, label: string): Promise<void> {
    this.#answer()
    const task = this.tasks.get(itemId.replace(/^task-/, ''))
    if (task) task.links = task.links.filter((link) => link.label !== label)
  }

  async saveEvent(event: EventContent): Promise<SavedItem> {
    this.#answer()
    this.events.set(event.externalId, event)
    return { itemId: `event-${event.externalId}`, listId: null, webLink: 'https://outlook.example/event' }
  }

  async deleteEvent(externalId: string): Promise<void> {
    this.#answer()
    this.events.delete(externalId)
  }
}
