import { deleteEvent, saveEvent } from './calendar.ts'
import { makeGraphClient } from './client.ts'
import { locateMail, readMail } from './mail.ts'
import type { GraphMailbox } from './mailbox.ts'
import type { PipelineOptions } from './pipeline.ts'
import { saveTask, unlinkTask } from './tasks.ts'

/** The mailbox of the user for whom `token` gives tokens. Nothing is asked before a method is called. */
export function makeGraphMailbox({ graphUrl, ...pipeline }: PipelineOptions & { graphUrl: string }): GraphMailbox {
  let made: ReturnType<typeof makeGraphClient> | undefined
  const client = () => {
    made ??= makeGraphClient(graphUrl, pipeline)
    return made
  }
  return {
    readMail: (itemId) => readMail(client(), itemId),
    locateMail: (itemId) => locateMail(client(), itemId),
    saveTask: (task, place) => saveTask(client(), task, place),
    unlinkTask: (task, label) => unlinkTask(client(), task, label),
    saveEvent: (event, knownId) => saveEvent(client(), event, knownId),
    deleteEvent: (externalId, knownId) => deleteEvent(client(), externalId, knownId),
  }
}
