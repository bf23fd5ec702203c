import { type AccountField, type AccountForm, countries, type problemsOf, requiredFields } from '../../../../domain/commerce/accounts/account-form.ts'
import { useHost } from '../../../ui/app-context.ts'
import { ChoiceField } from '../../../ui/forms/ChoiceField.tsx'
import { FieldPair } from '../../../ui/forms/FieldPair.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { countryName } from './account-lines.ts'
import { useAccountTexts } from './use-account-texts.ts'

type Props = { form: AccountForm; problems: ReturnType<typeof problemsOf>; onChange: (part: Partial<AccountForm>) => void }

const required: readonly AccountField[] = requiredFields

/** The company, where it is, whom one asks, and what is wished. */
export function AccountFields({ form, problems, onChange }: Props) {
  const texts = useAccountTexts()
  const { language } = useHost()
  const labelled = (field: AccountField) => ({
    label: texts.fields[field],
    value: form[field],
    isRequired: required.includes(field) || problems[field] === 'missing',
    problem: problems[field] === 'no_vat_id' ? texts.noVatId : null,
    onChange: (value: string) => onChange({ [field]: value }),
  })
  const known = countries.includes(form.country) ? countries : [form.country, ...countries]
  return (
    <>
      <TextField {...labelled('company')} />
      <TextField {...labelled('legalForm')} />
      <TextField {...labelled('street')} />
      <FieldPair>
        <TextField {...labelled('postalCode')} maxLength={12} />
        <TextField {...labelled('city')} />
      </FieldPair>
      <ChoiceField
        label={texts.fields.country}
        value={form.country}
        options={known.map((code) => [code, countryName(code, language)] as const)}
        onChange={(country) => onChange({ country })}
      />
      <TextField {...labelled('vatId')} maxLength={20} />
      <TextField {...labelled('contact')} />
      <FieldPair>
        <TextField {...labelled('email')} />
        <TextField {...labelled('phone')} type="tel" />
      </FieldPair>
      <TextField {...labelled('paymentTerms')} />
      <TextField {...labelled('expectedRevenue')} placeholder={texts.expectedHint} />
      <TextField {...labelled('note')} lines={3} />
    </>
  )
}
