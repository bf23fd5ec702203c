/** What the add-in may ask this page to show. */
import type { MailClient } from '../host/method.ts'
import type { Outlook } from './outlook-context.ts'
import type { Navigation } from './use-navigation.ts'

/** @param latest what the page's last drawing gave: the add-in outlives many. */
export const mailClient = (latest: () => { navigation: Navigation; outlook: Outlook }): MailClient => ({
  reply: (mail, toAll, text) => latest().navigation.answer(mail, toAll ? 'replyAll' : 'reply', text),
  newMessage: (draft) => latest().navigation.writeMail(draft),
  newAppointment: (draft) => latest().navigation.writeAppointment(draft),
  openMessage: (id) => latest().navigation.openMail(id),
  openAppointment: (id) => void latest().navigation.openAppointmentById(id),
  closePane: () => latest().outlook.changeSettings({ isPaneOpen: false }),
})
