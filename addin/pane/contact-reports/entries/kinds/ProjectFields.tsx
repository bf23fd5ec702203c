import { useTexts } from '../../../../ui/app-context.ts'
import { ChipChoice } from '../../../../ui/forms/ChipChoice.tsx'
import { DayField } from '../../../../ui/forms/DayField.tsx'
import { TextField } from '../../../../ui/forms/TextField.tsx'
import { useEntryTexts } from '../use-entry-texts.ts'
import type { EntryViewProps } from './entry-form.ts'

const partyRoles = ['owner', 'planner', 'bidder', 'contractor']

/** What is to be built or bought, where, and when that is decided. */
export function ProjectFields({ fields: { name = '', city = '', decisionOn = '', role = 'owner' }, onChange }: EntryViewProps) {
  const { project: texts } = useEntryTexts()
  const { statuses } = useTexts().rows
  return (
    <>
      <TextField label={texts.name} isRequired value={name} onChange={(next) => onChange({ name: next })} />
      <TextField label={texts.city} value={city} onChange={(next) => onChange({ city: next })} />
      <DayField label={texts.decisionOn} value={decisionOn} onChange={(next) => onChange({ decisionOn: next })} />
      <ChipChoice
        label={texts.role}
        isHeaded
        value={role}
        options={partyRoles.map((one) => [one, statuses[one] ?? one] as const)}
        onChange={(next) => onChange({ role: next })}
      />
    </>
  )
}
