import { Link } from '@fluentui/react-components'
import { cutText } from '../../../domain/texts/cut-text.ts'
import { type Inputs, useTRPCClient } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'
import { ChipChoice } from '../../ui/forms/ChipChoice.tsx'
import { ChoiceField } from '../../ui/forms/ChoiceField.tsx'
import { useDraft } from '../../ui/forms/drafts.ts'
import { FormFrame } from '../../ui/forms/FormFrame.tsx'
import { TextField } from '../../ui/forms/TextField.tsx'
import { dialAddress, readablePhone } from '../../ui/phone-number.ts'
import { type CustomerFormProps, choicesOf } from '../desk/customer-form.ts'
import type { FormRequest } from '../desk/form-request.ts'
import { useSave } from '../desk/use-save.ts'
import { FollowUpPart, followUpDraftOf, noFollowUp } from '../follow-ups/FollowUpPart.tsx'
import { useFollowUpWords } from '../follow-ups/use-follow-up-words.ts'

type Contact = Inputs['contactReports']['logContact']

const channels: readonly Contact['channel'][] = ['phone', 'visit', 'meeting', 'fax', 'letter', 'chat']
const directions: readonly Contact['direction'][] = ['outgoing', 'incoming', 'internal']
const outcomes: readonly NonNullable<Contact['outcome']>[] = ['reached', 'not_reached', 'calls_back']

type Props = CustomerFormProps & { request: Extract<FormRequest, { form: 'contact' }> }

/** What was said or written, whatever the way: one form for call, fax, letter, meeting, chat and visit. */
export function ContactForm({ cockpit, request, onClose, onSaved }: Props) {
  const { phone, resultOf } = request
  const { forms, contacts, bothWays, saved } = useTexts()
  const { customer, person, people, projects } = cockpit
  const { customerId } = customer
  const draft = useDraft('contact', [customerId, resultOf?.followUpId].filter(Boolean).join(' '), () => ({
    ...noFollowUp,
    at: new Date().toISOString(),
    channel: 'phone',
    direction: 'outgoing',
    outcome: 'reached',
    contactId: person?.contactId ?? '',
    subject: cutText(request.subject || forms.phoneSubject),
    text: '',
    projectId: '',
  }))
  const { fields, change } = draft
  const followUp = followUpDraftOf(fields)
  const api = useTRPCClient()
  const wordsOf = useFollowUpWords()
  const takeBack = (reportId: string): Promise<void> => api.contactReports.withdraw.mutate({ reportId, withFollowUps: true }).then(draft.bringBack)
  const saving = useSave(api.contactReports.logContact.mutate, draft, ({ reportId }) =>
    onSaved({
      words: [saved.contact, ...(followUp ? [wordsOf(followUp)] : [])].join(', '),
      mirror: null,
      place: { form: 'report', reportId },
      // What a follow-up ended in is no mistake of one click: it is open to others by then.
      undo: resultOf ? null : () => takeBack(reportId),
    }),
  )
  const channel = channels.find((one) => one === fields.channel) ?? 'phone'
  const save = (): void =>
    saving.save({
      id: fields.id,
      customerId,
      contactId: fields.contactId || null,
      channel,
      direction: directions.find((one) => one === fields.direction) ?? 'outgoing',
      outcome: channel === 'phone' ? (outcomes.find((one) => one === fields.outcome) ?? null) : null,
      at: fields.at,
      subject: fields.subject,
      text: fields.text || null,
      projectId: fields.projectId || null,
      followUp,
      resultOf: resultOf ?? null,
    })
  return (
    <FormFrame
      title={resultOf ? bothWays.followUp.result : forms.contactTitle}
      about={customer.name}
      isSending={saving.isPending}
      error={saving.error}
      onSubmit={save}
      onClose={onClose}
    >
      {phone && <Link href={dialAddress(phone)}>{`${forms.dial}: ${readablePhone(phone)}`}</Link>}
      <ChipChoice label={forms.channel} value={channel} options={named(channels, contacts.channels)} onChange={(next) => change({ channel: next })} />
      {channel === 'phone' && (
        <ChipChoice
          label={forms.outcome}
          value={fields.outcome}
          options={named(outcomes, contacts.outcomes)}
          onChange={(outcome) => change({ outcome })}
        />
      )}
      <TextField label={forms.subject} isRequired value={fields.subject} onChange={(next) => change({ subject: next })} />
      <TextField label={forms.text} lines={5} autoFocus value={fields.text} onChange={(text) => change({ text })} />
      <ChipChoice
        label={forms.direction}
        value={fields.direction}
        options={named(directions, contacts.directions)}
        onChange={(direction) => change({ direction })}
      />
      <ChoiceField
        label={forms.person}
        value={fields.contactId}
        options={choicesOf(people, 'contactId')}
        onChange={(contactId) => change({ contactId })}
      />
      {projects.length > 0 && (
        <ChoiceField
          label={forms.project}
          value={fields.projectId}
          options={choicesOf(projects, 'projectId')}
          onChange={(projectId) => change({ projectId })}
        />
      )}
      <FollowUpPart fields={fields} person={cockpit.person?.name ?? null} onChange={change} />
    </FormFrame>
  )
}

const named = <T extends string>(values: readonly T[], names: Record<T, string>): (readonly [T, string])[] =>
  values.map((value) => [value, names[value]] as const)
