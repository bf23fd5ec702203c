import { addDays } from '../../../../../domain/time/local-time.ts'
import { today } from '../../../../ui/days.ts'
import type { EntryForm } from './entry-form.ts'
import { SuggestionFields } from './SuggestionFields.tsx'

const WEEK_DAYS = 7

/** Beside an open mail it is what that is about, by whoever the cockpit shows. */
export const suggestionForm: EntryForm<'suggestion'> = {
  begin: ({ subject, contactId }) => ({ title: subject, contactId, responsibleId: '', dueOn: addDays(today(), WEEK_DAYS) }),
  fieldsOf: ({ title, contactId, responsibleId, dueOn }) => ({ title, contactId: contactId ?? '', responsibleId: responsibleId ?? '', dueOn }),
  wordsOf: ({ title = '', contactId, responsibleId, dueOn = '' }) =>
    dueOn === '' ? null : { kind: 'suggestion', title, contactId: contactId || null, responsibleId: responsibleId || null, dueOn },
  View: SuggestionFields,
}
