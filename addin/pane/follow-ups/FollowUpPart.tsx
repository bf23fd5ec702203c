import { Button } from '@fluentui/react-components'
import { Add16Regular } from '@fluentui/react-icons/svg/add'
import { addDays } from '../../../domain/time/local-time.ts'
import { useTexts } from '../../ui/app-context.ts'
import { today } from '../../ui/days.ts'
import { TextField } from '../../ui/forms/TextField.tsx'
import { useWorkdays } from '../../ui/use-workdays.ts'
import { AssigneeField } from './AssigneeField.tsx'
import { DueChips } from './DueChips.tsx'

export type FollowUpFields = { followUpOn: string; followUpTitle: string; followUpFor: string }

/** No follow-up until a day is chosen. */
export const noFollowUp: FollowUpFields = { followUpOn: '', followUpTitle: '', followUpFor: '' }

const WEEK_DAYS = 7

type Props = {
  fields: FollowUpFields
  /** Whom it is about; null: no one person. */
  person: string | null
  onChange: (part: Partial<FollowUpFields>) => void
}

/** The follow-up that may come out of a contact. */
export function FollowUpPart({ fields, person, onChange }: Props) {
  const { forms } = useTexts()
  const workday = useWorkdays()
  if (!fields.followUpOn)
    return (
      <Button
        size="small"
        icon={<Add16Regular />}
        onClick={() => onChange({ followUpOn: workday(addDays(today(), WEEK_DAYS)), followUpTitle: forms.followUpSubject(person) })}
      >
        {forms.withFollowUp}
      </Button>
    )
  return (
    <>
      <TextField label={forms.title} isRequired value={fields.followUpTitle} onChange={(followUpTitle) => onChange({ followUpTitle })} />
      <DueChips value={fields.followUpOn} onChange={(followUpOn) => onChange({ followUpOn })} />
      <AssigneeField value={fields.followUpFor} onChange={(followUpFor) => onChange({ followUpFor })} />
    </>
  )
}

type FollowUpDraft = { id: string; title: string; dueOn: string; assigneeId: string | null }

/** What the server is told of it; null: none was wanted. */
export const followUpDraftOf = (fields: FollowUpFields & { secondId: string }): FollowUpDraft | null =>
  fields.followUpOn ? { id: fields.secondId, title: fields.followUpTitle, dueOn: fields.followUpOn, assigneeId: fields.followUpFor || null } : null
