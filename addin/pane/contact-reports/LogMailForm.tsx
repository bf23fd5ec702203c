import { Checkbox } from '@fluentui/react-components'
import type { CustomerChoice, MailState } from '../../api.ts'
import type { OpenItem } from '../../office/mail-host.ts'
import { useTexts } from '../../ui/app-context.ts'
import { ChoiceField } from '../../ui/forms/ChoiceField.tsx'
import { useDraft } from '../../ui/forms/drafts.ts'
import { FormFrame } from '../../ui/forms/FormFrame.tsx'
import { TextField } from '../../ui/forms/TextField.tsx'
import { type CustomerFormProps, choicesOf } from '../desk/customer-form.ts'
import { FollowUpPart, followUpDraftOf, noFollowUp } from '../follow-ups/FollowUpPart.tsx'
import { useLogMail } from './use-log-mail.ts'

type Props = CustomerFormProps & { item: OpenItem; choices: CustomerChoice[]; onMailState: (mail: MailState) => void }

/** Logs the open mail with a note, for chosen customers, a project and a follow-up. */
export function LogMailForm({ item, cockpit, choices, onMailState, onClose, onSaved }: Props) {
  const { forms, mail: texts } = useTexts()
  const { customer, projects } = cockpit
  const draft = useDraft('log', item.key, () => ({ ...noFollowUp, note: '', projectId: '', customerIds: customer.customerId }))
  const { fields, change } = draft
  const customerIds = fields.customerIds.split(' ').filter(Boolean)
  const logging = useLogMail(item, (mail, thing) => {
    draft.erase()
    onMailState(mail)
    if (!thing) return onClose()
    const { undo } = thing
    onSaved({ ...thing, undo: undo && (() => undo().then(draft.bringBack)) })
  })
  const save = (): void => {
    draft.keep()
    logging.log({ id: fields.id, customerIds, note: fields.note || null, projectId: fields.projectId || null, followUp: followUpDraftOf(fields) })
  }
  const toggle = (customerId: string, isChosen: boolean): void => {
    const next = isChosen ? [...customerIds, customerId] : customerIds.filter((one) => one !== customerId)
    if (next.length > 0) change({ customerIds: next.join(' ') })
  }
  return (
    <FormFrame
      title={forms.logTitle}
      about={item.subject}
      submitLabel={texts.log}
      isSending={logging.isPending}
      error={logging.error}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField label={forms.note} lines={4} autoFocus value={fields.note} onChange={(note) => change({ note })} />
      {choices.length > 1 && (
        <fieldset aria-label={forms.customers} style={{ border: 'none', margin: 0, padding: 0 }}>
          {choices.map(({ customerId, name }) => (
            <div key={customerId}>
              <Checkbox
                label={name}
                checked={customerIds.includes(customerId)}
                onChange={(_event, data) => toggle(customerId, data.checked === true)}
              />
            </div>
          ))}
        </fieldset>
      )}
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
