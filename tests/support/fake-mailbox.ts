/** A mailbox in memory with the same promises as the one behind Graph, for tests of the rules above it. */
import { usualHours, type WorkingHours } from '../../domain/outlook/working-hours.ts'
import type {
  BusyTime,
  CalendarPage,
  EventChange,
  EventContent,
  FoundEvent,
  FoundTask,
  GraphMailbox,
  HeadersOf,
  HeadersWanted,
  Inbox,
  MailboxSettings,
  MailContent,
  MailPlace,
  Missing,
  NamedFile,
  PlacedMail,
  PlacesOf,
  Profile,
  Schedule,
  TaskChange,
  TaskContent,
  TaskId,
  TaskPage,
  TaskPlace,
} from '../../server/platform/call/mailbox.ts'
import { AppError, type Reason } from '../../server/platform/errors.ts'

export class FakeMailbox implements GraphMailbox {
  readonly mails = new Map<string, MailContent>()
  readonly tasks = new Map<string, TaskContent>()
  readonly events = new Map<string, EventContent>()
  readonly appointments = new Map<string, FoundEvent>()
  readonly #versions = new Map<string, number>()
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
      headers: [],
      files: [],
      ...mail,
    })
    return itemId
  }

  /** Categories of its mails, by their ids; none, where nothing is said. */
  readonly categories = new Map<string, string[]>()

  /** Its mails as an inbox. */
  readonly inbox: Inbox = {
    newest: async () => {
      this.#answer()
      return [...this.mails.values()].map(({ itemId, internetMessageId, subject, sentAt, receivedAt, from, to, cc, sensitivity }) => ({
        ...{ itemId, internetMessageId, subject, sentAt, receivedAt, folderId: 'inbox', sender: from?.address ?? null },
        ...{ recipients: [...to, ...cc].map(({ address }) => address), replyTo: [] },
        ...{ categories: this.categories.get(itemId) ?? [], isSecret: sensitivity !== 'normal' },
      }))
    },
    readNaming: async (itemId) => {
      const { subject, uniqueText, text } = await this.readMail(itemId)
      return { subject, text: uniqueText ?? text, replyTo: [] }
    },
  }

  /** Bytes of files, by name. */
  readonly contents = new Map<string, AsyncIterable<Uint8Array> | Uint8Array[]>()

  async readFile(itemId: string, { name }: NamedFile): Promise<AsyncIterable<Uint8Array> | Missing> {
    this.#answer()
    if (!this.mails.has(itemId)) return 'no_mail'
    const content = this.contents.get(name)
    return content === undefined ? 'no_file' : streamed(content)
  }

  /** What the directory says of its owner. */
  profile: Profile = { name: null, mail: null, addresses: [] }

  async readProfile(): Promise<Profile> {
    this.#answer()
    return this.profile
  }

  async readMail(itemId: string): Promise<MailContent> {
    this.#answer()
    const mail = this.mails.get(itemId)
    if (!mail) throw new AppError('OUTLOOK_GONE', 'no such mail')
    return mail
  }

  async findMails(participant: string): Promise<PlacedMail[]> {
    this.#answer()
    const isOn = ({ address }: { address: string }): boolean => address === participant || address.endsWith(`@${participant}`)
    const found = [...this.mails.values()].filter(({ from, to, cc }) => [...(from ? [from] : []), ...to, ...cc].some(isOn))
    return found.map(({ itemId, receivedAt }) => ({ itemId, folderId: 'inbox', receivedAt }))
  }

  /** In which folder mails lie, by their ids; the inbox, where nothing is said. */
  readonly folders = new Map<string, string>()
  /** So many headers are given at a time. */
  headersAtOnce = 500
  /** And so many places. */
  placesAtOnce = 1_000

  async readHeaders({ folderId, from, until }: HeadersWanted): Promise<HeadersOf> {
    this.#answer()
    const found = this.#received(from, until).filter(({ itemId }) => folderId === null || this.#folderOf(itemId) === folderId)
    return { mails: found.slice(0, this.headersAtOnce), isMore: found.length > this.headersAtOnce }
  }

  async readPlaces({ from, until }: { from: Date; until: Date }): Promise<PlacesOf> {
    this.#answer()
    const found = this.#received(from, until).map(({ itemId, receivedAt }) => ({ itemId, folderId: this.#folderOf(itemId), receivedAt }))
    return { places: found.slice(0, this.placesAtOnce), isMore: found.length > this.placesAtOnce }
  }

  #folderOf = (itemId: string): string => this.folders.get(itemId) ?? 'inbox'

  #received(from: Date, until: Date): MailContent[] {
    const isWithin = ({ receivedAt }: MailContent): boolean => Date.parse(receivedAt) >= from.getTime() && Date.parse(receivedAt) < until.getTime()
    return [...this.mails.values()].filter(isWithin).sort((a, b) => Date.parse(b.receivedAt) - Date.parse(a.receivedAt))
  }

  async locateMail(givenId: string): Promise<MailPlace> {
    const { itemId, webLink } = await this.readMail(givenId)
    return { itemId, webLink }
  }

  async saveTask(task: TaskContent, place: TaskPlace): Promise<FoundTask & { listId: string }> {
    this.#answer()
    if (!this.tasks.has(task.externalId)) this.#putTask(task)
    return { ...this.#task(task.externalId), listId: place.listId ?? 'list' }
  }

  async changeTask({ itemId }: TaskId, change: TaskChange): Promise<FoundTask | null> {
    this.#answer()
    const known = this.tasks.get(itemId.replace(/^task-/, ''))
    if (!known) return null
    this.#putTask({ ...known, ...change })
    return this.#task(known.externalId)
  }

  async readTask({ itemId }: TaskId): Promise<FoundTask | null> {
    this.#answer()
    const externalId = itemId.replace(/^task-/, '')
    return this.tasks.has(externalId) ? this.#task(externalId) : null
  }

  async findTasks(_list: object, externalId: string): Promise<FoundTask[]> {
    this.#answer()
    return this.tasks.has(externalId) ? [this.#task(externalId)] : []
  }

  async deleteTask({ itemId }: TaskId): Promise<void> {
    this.#answer()
    this.tasks.delete(itemId.replace(/^task-/, ''))
  }

  async readTasks(): Promise<TaskPage> {
    this.#answer()
    return { tasks: [...this.tasks.keys()].map((id) => this.#task(id)), removedIds: [], nextLink: null, deltaLink: 'delta' }
  }

  /** What the owner does to a task of ours in To Do itself. */
  changeTaskByHand(externalId: string, change: TaskChange): void {
    this.#putTask({ ...(this.tasks.get(externalId) as TaskContent), ...change })
  }

  #putTask(task: TaskContent): void {
    this.tasks.set(task.externalId, task)
    this.#versions.set(task.externalId, (this.#versions.get(task.externalId) ?? 0) + 1)
  }

  #task(externalId: string): FoundTask {
    const { title, dueOn, remindAt, isDone } = this.tasks.get(externalId) as TaskContent
    const modifiedAt = new Date((this.#versions.get(externalId) ?? 0) * 1000).toISOString()
    return {
      itemId: `task-${externalId}`,
      createdAt: new Date(0).toISOString(),
      modifiedAt,
      title,
      dueOn,
      remindAt: isDone ? null : remindAt,
      isDone,
    }
  }

  async unlinkTask({ itemId }: { itemId: string }, labels: readonly string[]): Promise<void> {
    this.#answer()
    const task = this.tasks.get(itemId.replace(/^task-/, ''))
    if (task) task.links = task.links.filter((link) => !labels.includes(link.label))
  }

  async createEvent(event: EventContent, _transactionId?: string): Promise<FoundEvent> {
    this.#answer()
    if (!this.events.has(event.externalId)) this.#put(event)
    return this.#found(event.externalId)
  }

  async changeEvent(itemId: string, change: EventChange, etag: string | null): Promise<FoundEvent | 'changed' | 'gone'> {
    this.#answer()
    const externalId = itemId.replace('event-', '')
    const event = this.events.get(externalId)
    if (!event) return 'gone'
    if (etag !== null && etag !== this.#found(externalId).etag) return 'changed'
    this.#put({ ...event, ...change })
    return this.#found(externalId)
  }

  async readEvent(itemId: string): Promise<FoundEvent | null> {
    this.#answer()
    const externalId = itemId.replace('event-', '')
    return this.events.has(externalId) ? this.#found(externalId) : (this.appointments.get(itemId) ?? null)
  }

  settings: MailboxSettings = { timeZone: 'Europe/Berlin', language: 'de', automaticReply: { status: 'disabled' }, workingHours: usualHours }

  async readSettings(): Promise<MailboxSettings> {
    this.#answer()
    return this.settings
  }

  async readCalendar(): Promise<CalendarPage> {
    this.#answer()
    const events = [...[...this.events.keys()].map((id) => this.#found(id)), ...this.appointments.values()]
    return { events, removedIds: [], nextLink: null, deltaLink: 'delta' }
  }

  async readEvents(): Promise<FoundEvent[]> {
    return (await this.readCalendar()).events
  }

  /** Who shows when he is busy, by address. */
  readonly schedules = new Map<string, BusyTime[]>()
  /** When he works, by address. */
  readonly hours = new Map<string, WorkingHours>()

  async readSchedules(addresses: readonly string[]): Promise<Schedule[]> {
    this.#answer()
    return addresses.map((address) => ({ address, busy: this.schedules.get(address) ?? null, hours: this.hours.get(address) ?? null }))
  }

  async deleteEvent(externalId: string): Promise<void> {
    this.#answer()
    this.events.delete(externalId)
  }

  /** What the owner does to an event of ours in Outlook itself. */
  changeByHand(externalId: string, change: EventChange): void {
    this.#put({ ...(this.events.get(externalId) as EventContent), ...change })
  }

  /** An appointment that the owner made in Outlook, or the next version of it. */
  appoint(given: Partial<FoundEvent> & { itemId: string }): FoundEvent {
    const version = (this.#versions.get(given.itemId) ?? 0) + 1
    this.#versions.set(given.itemId, version)
    const event: FoundEvent = {
      ...{ seriesId: null, isSeries: false, externalId: null, etag: `W/"${version}"`, modifiedAt: new Date(version * 1000).toISOString() },
      ...{ startsAt: '2026-12-01T09:00:00.000Z', endsAt: '2026-12-01T10:00:00.000Z', isAllDay: false, showAs: 'busy', isPrivate: false },
      ...{
        isOff: false,
        subject: 'Jahresgespräch',
        place: 'bei Kunde',
        whereabouts: '',
        isOnline: false,
        people: [{ name: 'Anna', address: 'anna@kunde.example' }],
        webLink: null,
      },
      ...given,
    }
    this.appointments.set(event.itemId, event)
    return event
  }

  #put(event: EventContent): void {
    this.events.set(event.externalId, event)
    this.#versions.set(event.externalId, (this.#versions.get(event.externalId) ?? 0) + 1)
  }

  #found(externalId: string): FoundEvent {
    const event = this.events.get(externalId) as EventContent
    const version = this.#versions.get(externalId) ?? 0
    return {
      itemId: `event-${externalId}`,
      seriesId: null,
      isSeries: false,
      externalId,
      etag: `W/"${version}"`,
      modifiedAt: new Date(version * 1000).toISOString(),
      startsAt: event.startsAt,
      endsAt: event.endsAt,
      isAllDay: false,
      showAs: event.isTentative ? 'tentative' : 'busy',
      isPrivate: false,
      isOff: false,
      subject: event.subject,
      place: event.place,
      whereabouts: '',
      isOnline: false,
      people: [],
      webLink: 'https://outlook.example/event',
    }
  }
}

async function* streamed(content: AsyncIterable<Uint8Array> | Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* content
}
