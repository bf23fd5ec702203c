import { cutText } from '../../../domain/texts/cut-text.ts'
import { addDays } from '../../../domain/time/local-time.ts'
import { type Inputs, type MailState, useTRPCClient } from '../../api.ts'
import type { OpenItem } from '../../office/mail-host.ts'
import { mailOf } from '../../open-item.ts'
import { useTexts } from '../../ui/app-context.ts'
import { today } from '../../ui/days.ts'
import { ChoiceField } from '../../ui/forms/ChoiceField.tsx'
import { useDraft } from '../../ui/forms/drafts.ts'
import { FormFrame } from '../../ui/forms/FormFrame.tsx'
import { TextField } from '../../ui/forms/TextField.tsx'
import { useWorkdays } from '../../ui/use-workdays.ts'
import type { CustomerFormProps } from '../desk/customer-form.ts'
import { choicesOf } from '../desk/customer-form.ts'
import type { FollowUpStart } from '../desk/form-request.ts'
import { useSave } from '../desk/use-save.ts'
import { AssigneeField } from './AssigneeField.tsx'
import { DueChips } from './DueChips.tsx'
import { useFollowUpWords } from './use-follow-up-words.ts'

const WEEK_DAYS = 7

const repeats = ['once', 'week', 'month', 'quarter', 'year'] as const
const recurrences: Record<string, Inputs['followUps']['create']['recurrence']> = {
  week: { every: 'week', interval: 1 },
  month: { every: 'month', interval: 1 },
  quarter: { every: 'month', interval: 3 },
  year: { every: 'year', interval: 1 },
}

type Props = CustomerFormProps & {
  first: FollowUpStart
  item: OpenItem | null
  mail: MailState | null
}

/** Something to come back to, for me or a colleague. */
export function FollowUpForm({ cockpit, first, item, mail, onClose, onSaved }: Props) {
  const { forms, bothWays } = useTexts()
  const { customer, person, projects } = cockpit
  const { customerId } = customer
  const draft = useDraft('follow_up', [customerId, first.begunBy].filter(Boolean).join(' '), () => ({
    title: cutText(first.title ?? forms.followUpSubject(person?.name ?? null)),
    // Empty: in a week, by the holidays as soon as they are known.
    dueOn: first.dueOn ?? '',
    assigneeId: first.assigneeId ?? '',
    note: first.note ?? '',
    projectId: '',
    repeat: 'once',
  }))
  const { fields, change } = draft
  const workday = useWorkdays()
  const dueOn = fields.dueOn || workday(addDays(today(), WEEK_DAYS))
  const api = useTRPCClient()
  const wordsOf = useFollowUpWords()
  const assigneeId = fields.assigneeId || null
  const saving = useSave(api.followUps.create.mutate, draft, ({ id, version, outlook }) =>
    onSaved({
      words: wordsOf({ dueOn, assigneeId }),
      mirror: { entityId: id, outlook },
      place: { section: 'follow_ups' },
      undo: () => api.followUps.withdraw.mutate({ id, version }).then(draft.bringBack),
    }),
  )
  const save = (): void =>
    saving.save({
      id: fields.id,
      customerId,
      contactId: person?.contactId ?? null,
      projectId: fields.projectId || null,
      reportId: mail?.state === 'logged' && mail.customers.some((one) => one.customerId === customerId) ? mail.reportId : null,
      title: fields.title,
      note: fields.note || null,
      dueOn,
      assigneeId,
      mailItemId: item?.itemId ?? null,
      mail: item && mailOf(item),
      suggestion: first.suggestion,
      recurrence: recurrences[fields.repeat] ?? null,
    })
  return (
    <FormFrame title={forms.followUpTitle} about={customer.name} isSending={saving.isPending} error={saving.error} onSubmit={save} onClose={onClose}>
      <TextField label={forms.title} isRequired autoFocus value={fields.title} onChange={(title) => change({ title })} />
      <DueChips value={dueOn} onChange={(day) => change({ dueOn: day })} />
      <ChoiceField
        label={bothWays.followUp.repeat}
        value={fields.repeat}
        options={repeats.map((repeat) => [repeat, bothWays.followUp.recurrences[repeat]] as const)}
        onChange={(repeat) => change({ repeat })}
      />
      <AssigneeField value={fields.assigneeId} onChange={(assigneeId) => change({ assigneeId })} />
      <TextField label={forms.note} lines={3} value={fields.note} onChange={(note) => change({ note })} />
      {projects.length > 0 && (
        <ChoiceField
          label={forms.project}
          value={fields.projectId}
          options={choicesOf(projects, 'projectId')}
          onChange={(projectId) => change({ projectId })}
        />
      )}
    </FormFrame>
  )
}
