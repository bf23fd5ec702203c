import type { SignatureContact } from '../../../../domain/mail/text/signature-contact.ts'
import { type CustomerChoice, useTRPCClient } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useDraft } from '../../../ui/forms/drafts.ts'
import { FormFrame } from '../../../ui/forms/FormFrame.tsx'
import { useSave } from '../../desk/use-save.ts'
import { newContactOf, PersonFields, personDraftOf } from './PersonFields.tsx'
import type { Sender } from './sender.ts'
import { type MailOfStranger, useTellKnown } from './use-tell-known.ts'

type Props = {
  sender: Sender
  signature: SignatureContact
  /** null: none of his is open. */
  mail: MailOfStranger | null
  customer: Pick<CustomerChoice, 'customerId' | 'name'>
  onClose: () => void
}

/** Adds the sender to a company that is known. */
export function NewContactForm({ sender, signature, mail, customer, onClose }: Props) {
  const { unknown } = useTexts()
  const draft = useDraft('new_contact', `${customer.customerId} ${sender.address}`, () => personDraftOf(sender, signature))
  const { fields, change } = draft
  const tellKnown = useTellKnown(mail)
  const saving = useSave(useTRPCClient().customers.addContact.mutate, draft, () => {
    onClose()
    void tellKnown({ customerId: customer.customerId, made: unknown.madeContact(customer.name) })
  })
  const save = (): void => saving.save({ customerId: customer.customerId, contact: newContactOf(fields.id, fields, sender.address) })
  return (
    <FormFrame
      title={unknown.addHere}
      about={`${customer.name} · ${sender.address}`}
      submitLabel={unknown.create}
      isSending={saving.isPending}
      error={saving.error}
      onSubmit={save}
      onClose={onClose}
    >
      <PersonFields fields={fields} onChange={change} />
    </FormFrame>
  )
}
