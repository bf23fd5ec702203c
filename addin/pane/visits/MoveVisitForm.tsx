import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Cockpit, type Outputs, useTRPC } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'
import { ChipChoice } from '../../ui/forms/ChipChoice.tsx'
import { ChoiceField } from '../../ui/forms/ChoiceField.tsx'
import { FieldPair } from '../../ui/forms/FieldPair.tsx'
import { FormFrame } from '../../ui/forms/FormFrame.tsx'
import { TextField } from '../../ui/forms/TextField.tsx'
import { useLocalTime } from './use-local-time.ts'

const durations = [30, 45, 60, 90, 120, 180]
const MINUTE_MS = 60_000

type Props = { visit: Outputs['visits']['read']; cockpit: Cockpit; onClose: () => void }

/** Another time, length or site; the event in the calendar follows. */
export function MoveVisitForm({ visit, cockpit, onClose }: Props) {
  const { forms, bothWays } = useTexts()
  const trpc = useTRPC()
  const client = useQueryClient()
  const local = useLocalTime(visit.startsAt)
  const length = Math.round((Date.parse(visit.endsAt) - Date.parse(visit.startsAt)) / MINUTE_MS)
  const [fields, setFields] = useState({ ...local, minutes: String(length), siteId: visit.siteId ?? '' })
  const change = (part: Partial<typeof fields>): void => setFields({ ...fields, ...part })
  const moving = useMutation(
    trpc.visits.reschedule.mutationOptions({
      onSuccess: () => {
        void client.invalidateQueries({ queryKey: trpc.visits.pathKey() })
        void client.invalidateQueries({ queryKey: trpc.cockpit.pathKey() })
        onClose()
      },
    }),
  )
  const save = (): void =>
    moving.mutate({
      id: visit.visitId,
      version: visit.version,
      day: fields.day,
      time: fields.time,
      minutes: Number(fields.minutes),
      siteId: fields.siteId || null,
    })
  const lengths = durations.includes(length) ? durations : [...durations, length].sort((one, other) => one - other)
  return (
    <FormFrame
      title={bothWays.visit.reschedule}
      about={cockpit.customer.name}
      isSending={moving.isPending}
      error={moving.error}
      onSubmit={save}
      onClose={onClose}
    >
      <FieldPair>
        <TextField label={forms.day} type="date" isRequired value={fields.day} onChange={(day) => change({ day })} />
        <TextField label={forms.time} type="time" isRequired value={fields.time} onChange={(time) => change({ time })} />
      </FieldPair>
      <ChipChoice
        label={forms.duration}
        value={fields.minutes}
        options={lengths.map((minutes) => [String(minutes), forms.minutes(minutes)] as const)}
        onChange={(minutes) => change({ minutes })}
      />
      {cockpit.sites.length > 0 && (
        <ChoiceField
          label={forms.site}
          value={fields.siteId}
          options={[['', '–'], ...cockpit.sites.map(({ siteId, name, city }) => [siteId, city ? `${name}, ${city}` : name] as const)]}
          onChange={(siteId) => change({ siteId })}
        />
      )}
    </FormFrame>
  )
}
