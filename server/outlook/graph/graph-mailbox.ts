import type { GraphCalendar, GraphMailbox } from '../../platform/call/mailbox.ts'
import { type GraphClient, makeGraphClient } from './access/client.ts'
import type { PipelineOptions } from './access/pipeline.ts'
import { readCalendar, readEvents } from './calendar/calendar-view.ts'
import { changeEvent, createEvent, deleteEvent, readEvent } from './calendar/events.ts'
import { readSchedules } from './calendar/schedules.ts'
import { locateMail, readMail } from './mail.ts'
import { makeMailFiles } from './mail-files.ts'
import { findMails, readHeaders, readNewestPlaces } from './mail-places.ts'
import { readSettings } from './mailbox-settings.ts'
import { readProfile } from './profile.ts'
import { changeTask, deleteTask, findTasks, readTask, readTasks, saveTask, unlinkTask } from './tasks.ts'

/** The mailbox of the user for whom `token` gives tokens. Nothing is asked before a method is called. */
export function makeGraphMailbox({ graphUrl, ...pipeline }: PipelineOptions & { graphUrl: string }): GraphMailbox {
  let made: ReturnType<typeof makeGraphClient> | undefined
  const client = () => {
    made ??= makeGraphClient(graphUrl, pipeline)
    return made
  }
  return {
    readProfile: () => readProfile(client()),
    readMail: (itemId) => readMail(client(), '/me', itemId),
    findMails: (participant) => findMails(client(), participant),
    readHeaders: (wanted) => readHeaders(client(), wanted),
    readPlaces: (stretch) => readNewestPlaces(client(), stretch),
    locateMail: (itemId) => locateMail(client(), itemId),
    saveTask: (task, place) => saveTask(client(), task, place),
    changeTask: (task, change) => changeTask(client(), task, change),
    readTask: (task) => readTask(client(), task),
    findTasks: (list, externalId) => findTasks(client(), list, externalId),
    deleteTask: (task) => deleteTask(client(), task),
    readTasks: (list, link) => readTasks(client(), list, link),
    unlinkTask: (task, labels) => unlinkTask(client(), task, labels),
    ...makeGraphCalendar(client, '/me'),
    ...makeMailFiles(client, '/me'),
  }
}

/** A calendar: the user's own (`/me`), or with rights of the application that of `/users/{oid}`. */
export function makeGraphCalendar(client: () => GraphClient, root: string): GraphCalendar {
  const place = () => ({ client: client(), root })
  return {
    readSettings: () => readSettings(place()),
    readCalendar: (link, window) => readCalendar(place(), link, window),
    readEvents: (window) => readEvents(place(), window),
    readSchedules: (addresses, window) => readSchedules(place(), addresses, window),
    readEvent: (itemId) => readEvent(place(), itemId),
    createEvent: (event, transactionId) => createEvent(place(), event, transactionId),
    changeEvent: (itemId, event, etag) => changeEvent(place(), itemId, event, etag),
    deleteEvent: (externalId, knownId) => deleteEvent(place(), externalId, knownId),
  }
}
