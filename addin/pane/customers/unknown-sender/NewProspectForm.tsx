import type { SignatureContact } from '../../../../domain/mail/text/signature-contact.ts'
import { cutText } from '../../../../domain/texts/cut-text.ts'
import { type CustomerChoice, useTRPCClient } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useDraft } from '../../../ui/forms/drafts.ts'
import { FormFrame } from '../../../ui/forms/FormFrame.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { useSave } from '../../desk/use-save.ts'
import { AddressFields, addressOf } from '../choosing/AddressFields.tsx'
import { SimilarCustomers } from '../choosing/SimilarCustomers.tsx'
import { companyNameOf } from './guess-person.ts'
import { newContactOf, PersonFields, personDraftOf } from './PersonFields.tsx'
import type { Sender } from './sender.ts'
import { type MailOfStranger, useTellKnown } from './use-tell-known.ts'

type Props = {
  sender: Sender
  signature: SignatureContact
  /** null: none of his is open. */
  mail: MailOfStranger | null
  onExisting: (customer: CustomerChoice) => void
  onClose: () => void
}

/** A new prospect with its first person; companies of nearly the same name are shown before there are two. */
export function NewProspectForm({ sender, signature, mail, onExisting, onClose }: Props) {
  const { unknown } = useTexts()
  const draft = useDraft('new_prospect', sender.address, () => ({
    ...personDraftOf(sender, signature),
    company: cutText(signature.company ?? companyNameOf(sender.companyDomain)),
    street: signature.address?.street ?? '',
    postalCode: signature.address?.postalCode ?? '',
    city: signature.address?.city ?? '',
    country: signature.address?.country ?? 'DE',
  }))
  const { fields, change } = draft
  const tellKnown = useTellKnown(mail)
  const saving = useSave(useTRPCClient().customers.create.mutate, draft, ({ customerId }) => {
    onClose()
    void tellKnown({ customerId, made: unknown.madeProspect(fields.company) })
  })
  const save = (): void =>
    saving.save({
      id: fields.id,
      kind: 'prospect',
      name: fields.company,
      ...addressOf(fields),
      country: countryOf(fields),
      domain: sender.companyDomain,
      contact: newContactOf(fields.secondId, fields, sender.address),
    })
  return (
    <FormFrame
      title={unknown.createProspect}
      about={sender.address}
      submitLabel={unknown.create}
      isSending={saving.isPending}
      error={saving.error}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField label={unknown.company} isRequired autoFocus value={fields.company} onChange={(company) => change({ company })} />
      <SimilarCustomers name={fields.company} onUse={onExisting} />
      <PersonFields fields={fields} onChange={change} />
      <AddressFields fields={fields} onChange={change} />
    </FormFrame>
  )
}

/** Of the signature, as long as the code may be one of that country: five digits are German. */
const countryOf = ({ postalCode, country }: { postalCode: string; country: string }): 'DE' | 'AT' | 'CH' | 'LI' =>
  /^\d{4}$/.test(postalCode.trim()) ? (neighbours.find((each) => each === country) ?? 'DE') : 'DE'
const neighbours = ['AT', 'CH', 'LI'] as const
