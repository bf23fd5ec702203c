/** A mail or appointment being edited: what stands in the form and how it gets into the mailbox. */
import { type AppointmentDraft, saveAppointment } from './calendar.ts'
import type { Graph } from './graph.ts'
import { createLive, type Live } from './live.ts'
import { type MailDraft, saveDraft } from './mail-draft.ts'

export type Form<T extends object> = Live<T> & {
  /** Tells one form from another. */
  key: string
  isChanged: () => boolean
  /** Stores the content in the mailbox and returns its id; saves that overlap run one after the other. */
  save: () => Promise<string>
}

function createForm<T extends { id: string | null }>(initial: T, store: (content: T) => Promise<Partial<T> & { id: string }>): Form<T> {
  const live = createLive(initial)
  let saved = initial
  let last: Promise<string> = Promise.resolve('')

  async function storeNow(): Promise<string> {
    const content = live.get()
    if (content.id && content === saved) return content.id
    const stored = await store(content)
    const isComplete = live.get() === content
    live.change(stored)
    if (isComplete) saved = live.get()
    return stored.id
  }

  return {
    ...live,
    key: crypto.randomUUID(),
    isChanged: () => live.get() !== saved,
    save() {
      last = last.then(storeNow, storeNow)
      return last
    },
  }
}

export const createMailForm = (graph: Graph, draft: MailDraft): Form<MailDraft> =>
  createForm<MailDraft>(draft, async (content) => {
    const { id, conversationId } = await saveDraft(graph, content)
    return { id, conversationId }
  })

export const createAppointmentForm = (graph: Graph, draft: AppointmentDraft): Form<AppointmentDraft> =>
  createForm<AppointmentDraft>(draft, async (content) => ({ id: await saveAppointment(graph, content) }))
