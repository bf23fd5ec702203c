import { ChoiceField } from '../../../../ui/forms/ChoiceField.tsx'
import { TextField } from '../../../../ui/forms/TextField.tsx'
import { choicesOf } from '../../../desk/customer-form.ts'
import { AssigneeField } from '../../../follow-ups/AssigneeField.tsx'
import { DueChips } from '../../../follow-ups/DueChips.tsx'
import { useEntryTexts } from '../use-entry-texts.ts'
import type { EntryViewProps } from './entry-form.ts'

/** What the customer would like, who answers, and by when. */
export function SuggestionFields({ fields: { title = '', contactId = '', responsibleId = '', dueOn = '' }, cockpit, onChange }: EntryViewProps) {
  const { suggestion: texts } = useEntryTexts()
  return (
    <>
      <TextField label={texts.title} isRequired value={title} onChange={(next) => onChange({ title: next })} />
      <AssigneeField label={texts.responsible} value={responsibleId} onChange={(next) => onChange({ responsibleId: next })} />
      <DueChips label={texts.dueOn} value={dueOn} onChange={(next) => onChange({ dueOn: next })} />
      <ChoiceField
        label={texts.contact}
        value={contactId}
        options={choicesOf(cockpit.people, 'contactId')}
        onChange={(next) => onChange({ contactId: next })}
      />
    </>
  )
}
