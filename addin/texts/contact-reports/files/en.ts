import type { Texts } from '../../shape.ts'

/** What is said about files of mails, in English. */
export const filesEn: Texts['files'] = {
  save: (name) => `Download ${name}`,
  notSaved: 'Nothing saved? Some Outlooks do not allow it, the browser does.',
  loading: 'Being fetched …',
  tooLarge: 'Not kept: larger than your company’s limit. It is in Outlook.',
  gone: 'No longer there: mail or file was deleted in Outlook before it was kept.',
}
