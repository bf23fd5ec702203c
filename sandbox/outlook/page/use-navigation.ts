/** What is open in the window, and every way to open something else. */
import { useEffect, useState } from 'react'
import { type Appointment, type AppointmentDraft, readAppointment } from '../mailbox/calendar.ts'
import { createAppointmentForm, createMailForm, type Form } from '../mailbox/form.ts'
import { type Mail, type MailSummary, readMail } from '../mailbox/mail.ts'
import { type AnswerKind, answerDraft, emptyDraft, type MailDraft, reopenDraft } from '../mailbox/mail-draft.ts'
import { type AppName, type Place, readPlace, writePlace } from '../place.ts'
import { draftOf, emptyAppointment } from './appointment-draft.ts'
import { useOutlook } from './outlook-context.ts'
import { quotation } from './quotation.ts'

export type OpenMail = { kind: 'none' } | { kind: 'read'; id: string } | { kind: 'write'; form: Form<MailDraft> }
export type OpenAppointment = { kind: 'none' } | { kind: 'read'; appointment: Appointment } | { kind: 'write'; form: Form<AppointmentDraft> }

export type Navigation = {
  app: AppName
  mail: OpenMail
  appointment: OpenAppointment
  showApp: (app: AppName) => void
  openMail: (id: string) => void
  /** Opens a row of the list: a draft to go on writing, anything else to read. */
  openSummary: (summary: MailSummary) => Promise<void>
  closeMail: () => void
  writeMail: (draft: Partial<MailDraft>) => void
  answer: (mail: Mail, kind: AnswerKind, text?: string) => void
  openAppointment: (appointment: Appointment) => void
  openAppointmentById: (id: string) => Promise<void>
  writeAppointment: (draft: Partial<AppointmentDraft>) => void
  closeAppointment: () => void
}

const NONE = { kind: 'none' } as const

export function useNavigation(): Navigation {
  const { account, graph, t, format } = useOutlook()
  const [app, setApp] = useState<AppName>(() => readPlace(location).app)
  const [mail, setMail] = useState<OpenMail>(NONE)
  const [appointment, setAppointment] = useState<OpenAppointment>(NONE)

  const showMail = (next: OpenMail) => {
    setApp('mail')
    setMail(next)
    writePlace('mail', next.kind === 'read' ? next.id : null)
  }
  const showAppointment = (next: OpenAppointment) => {
    setApp('calendar')
    setAppointment(next)
    writePlace('calendar', next.kind === 'read' ? next.appointment.id : null)
  }
  const editMail = (draft: MailDraft) => showMail({ kind: 'write', form: createMailForm(graph, draft) })
  const editAppointment = (draft: AppointmentDraft) => showAppointment({ kind: 'write', form: createAppointmentForm(graph, draft) })
  const openAppointment = (found: Appointment) =>
    found.isOrganizer ? editAppointment(draftOf(found)) : showAppointment({ kind: 'read', appointment: found })
  const openAppointmentById = async (id: string) => openAppointment(await readAppointment(graph, id))

  const goTo = (place: Place) => {
    setApp(place.app)
    if (place.mailId) showMail({ kind: 'read', id: place.mailId })
    if (place.eventId) void openAppointmentById(place.eventId)
  }
  useDeepLinks(goTo)

  return {
    app,
    mail,
    appointment,
    showApp(next) {
      setApp(next)
      writePlace(next, next === 'mail' && mail.kind === 'read' ? mail.id : null)
    },
    openMail: (id) => showMail({ kind: 'read', id }),
    async openSummary({ id, isDraft }) {
      if (isDraft) editMail(reopenDraft(await readMail(graph, id)))
      else showMail({ kind: 'read', id })
    },
    closeMail: () => showMail(NONE),
    writeMail: (draft) => editMail({ ...emptyDraft, ...draft }),
    answer: (answered, kind, text) => {
      const texts = { prefix: t.compose.prefix, quotation: quotation(t, format) }
      editMail(answerDraft(answered, kind, account.mail, texts, text))
    },
    openAppointment,
    openAppointmentById,
    writeAppointment: (draft) => editAppointment({ ...emptyAppointment(Date.now()), ...draft }),
    closeAppointment: () => showAppointment(NONE),
  }
}

/** Goes where the address says, at the start and whenever somebody changes it. */
function useDeepLinks(goTo: (place: Place) => void): void {
  const [link, setLink] = useState<Place | null>(() => readPlace(location))
  useEffect(() => {
    const follow = () => setLink(readPlace(location))
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])
  useEffect(() => {
    if (link === null) return
    setLink(null)
    goTo(link)
  }, [link, goTo])
}
