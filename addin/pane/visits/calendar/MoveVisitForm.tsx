import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type Cockpit, type Outputs, useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ChoiceField } from '../../../ui/forms/ChoiceField.tsx'
import { FormFrame } from '../../../ui/forms/FormFrame.tsx'
import { useNotify } from '../../../ui/notices.tsx'
import { useReadAnew } from '../../desk/use-read-anew.ts'
import { TimeCheck } from '../offer/TimeCheck.tsx'
import { useLetter } from '../use-letter.ts'
import { useReadVisitsAnew } from '../use-read-visits-anew.ts'
import { useLocalTime } from './use-local-time.ts'
import { useVisitTimeWords } from './use-visit-time-words.ts'
import { VisitTimeFields } from './VisitTimeFields.tsx'

const MINUTE_MS = 60_000

type Props = { visit: Outputs['visits']['read']; cockpit: Cockpit; onClose: () => void }

/** Another time, length or site; the event in the calendar follows. */
export function MoveVisitForm({ visit, cockpit, onClose }: Props) {
  const { forms, bothWays, saved, common } = useTexts()
  const trpc = useTRPC()
  const readAnew = useReadAnew()
  const readVisitsAnew = useReadVisitsAnew()
  const local = useLocalTime(visit.startsAt)
  const length = Math.round((Date.parse(visit.endsAt) - Date.parse(visit.startsAt)) / MINUTE_MS)
  const [fields, setFields] = useState({ ...local, minutes: String(length), siteId: visit.siteId ?? '' })
  const change = (part: Partial<typeof fields>): void => setFields({ ...fields, ...part })
  const notify = useNotify()
  const letter = useLetter()
  const wordsOf = useVisitTimeWords()
  const onSettled = (): void => {
    readVisitsAnew()
    void readAnew()
  }
  const before = { id: visit.visitId, ...local, minutes: length, siteId: visit.siteId }
  const movingBack = useMutation(trpc.visits.reschedule.mutationOptions({ onSettled }))
  const moving = useMutation(
    trpc.visits.reschedule.mutationOptions({
      onSettled,
      onSuccess: ({ version }, sent) => {
        onClose()
        notify({
          text: saved.visitMoved(wordsOf(sent)),
          action: { label: common.undo, run: () => movingBack.mutateAsync({ ...before, version }) },
          next: letter.ofVisit('move', visit.visitId),
        })
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
  return (
    <FormFrame
      title={bothWays.visit.reschedule}
      about={cockpit.customer.name}
      isSending={moving.isPending}
      error={moving.error}
      onSubmit={save}
      onClose={onClose}
    >
      <VisitTimeFields fields={fields} onChange={change} length={length} />
      <TimeCheck
        question={{
          ...{ customerId: cockpit.customer.customerId, siteId: fields.siteId || null, contactId: visit.contactId, visitId: visit.visitId },
          ...{ day: fields.day, time: fields.time, minutes: Number(fields.minutes) },
        }}
        onChoose={change}
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
