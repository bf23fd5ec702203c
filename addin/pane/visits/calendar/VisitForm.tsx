import { makeStyles, tokens } from '@fluentui/react-components'
import { addDays } from '../../../../domain/time/local-time.ts'
import type { AgreedDay } from '../../../../domain/visits/calendar/agreed-time.ts'
import { type Inputs, useTRPCClient } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { today } from '../../../ui/days.ts'
import { ChipChoice } from '../../../ui/forms/ChipChoice.tsx'
import { ChoiceField } from '../../../ui/forms/ChoiceField.tsx'
import { useDraft } from '../../../ui/forms/drafts.ts'
import { FormFrame } from '../../../ui/forms/FormFrame.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useWorkdays } from '../../../ui/use-workdays.ts'
import { type CustomerFormProps, choicesOf } from '../../desk/customer-form.ts'
import { useSave } from '../../desk/use-save.ts'
import { FindDay } from '../offer/FindDay.tsx'
import { TimeCheck } from '../offer/TimeCheck.tsx'
import { useAgreedTime } from './use-agreed-time.ts'
import { useVisitTimeWords } from './use-visit-time-words.ts'
import { VisitTimeFields } from './VisitTimeFields.tsx'

const useStyles = makeStyles({ quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: '12px', overflowWrap: 'anywhere' } })

type Status = Inputs['visits']['create']['status']

const statuses: readonly Status[] = ['proposed', 'asked', 'confirmed', 'drop_in']

/** Site, day, time and length of a visit; it becomes an event in the user's calendar. A time on which the open mail agrees stands there already. */
export function VisitForm({ given, ...props }: CustomerFormProps & { given: AgreedDay | null }) {
  const read = useAgreedTime()
  const agreed = given ?? read
  return agreed === undefined ? <Skeleton heights={[28, 28, 28]} /> : <VisitFields {...props} agreed={agreed} />
}

function VisitFields({ cockpit, agreed, onClose, onSaved }: CustomerFormProps & { agreed: AgreedDay | null }) {
  const styles = useStyles()
  const { forms, visits, saved } = useTexts()
  const { customer, person, sites, people } = cockpit
  const { customerId } = customer
  const draft = useDraft('visit', agreed ? `${customerId} ${agreed.day}` : customerId, () => ({
    siteId: customer.site?.siteId ?? sites[0]?.siteId ?? '',
    contactId: person?.contactId ?? '',
    // Empty: the next workday, by the holidays as soon as they are known.
    day: agreed?.day ?? '',
    time: agreed?.time ?? '10:00',
    minutes: '60',
    status: agreed ? 'confirmed' : 'proposed',
    note: '',
  }))
  const { change } = draft
  const workday = useWorkdays()
  const fields = { ...draft.fields, day: draft.fields.day || workday(addDays(today(), 1)) }
  const isAgreed = agreed !== null && fields.day === agreed.day && (agreed.time === null || fields.time === agreed.time)
  const api = useTRPCClient()
  const wordsOf = useVisitTimeWords()
  const saving = useSave(api.visits.create.mutate, draft, ({ id, version, outlook }) =>
    onSaved({
      words: saved.visit(wordsOf(fields)),
      mirror: { entityId: id, outlook },
      place: { form: 'visit_details', visitId: id },
      undo: () => api.visits.cancel.mutate({ id, version }).then(draft.bringBack),
    }),
  )
  const save = (): void =>
    saving.save({
      id: fields.id,
      customerId,
      siteId: fields.siteId || null,
      contactId: fields.contactId || null,
      day: fields.day,
      time: fields.time,
      minutes: Number(fields.minutes),
      status: statuses.find((status) => status === fields.status) ?? 'proposed',
      note: fields.note || null,
    })
  const siteOptions = sites.map(({ siteId, name, city }) => [siteId, city ? `${name}, ${city}` : name] as const)
  return (
    <FormFrame title={forms.visitTitle} about={customer.name} isSending={saving.isPending} error={saving.error} onSubmit={save} onClose={onClose}>
      {isAgreed && <p className={styles.quiet}>{forms.agreedInMail(agreed.quote)}</p>}
      <VisitTimeFields fields={fields} onChange={change} />
      <TimeCheck
        question={{
          ...{ customerId, siteId: fields.siteId || null, contactId: fields.contactId || null, visitId: null },
          ...{ day: fields.day, time: fields.time, minutes: Number(fields.minutes) },
        }}
        onChoose={change}
      />
      <FindDay customerId={customerId} siteId={fields.siteId || null} minutes={Number(fields.minutes)} onChoose={change} />
      <ChipChoice
        label={forms.status}
        value={fields.status}
        options={statuses.map((status) => [status, visits.status[status]] as const)}
        onChange={(status) => change({ status })}
      />
      {siteOptions.length > 0 && (
        <ChoiceField label={forms.site} value={fields.siteId} options={siteOptions} onChange={(siteId) => change({ siteId })} />
      )}
      <ChoiceField
        label={forms.person}
        value={fields.contactId}
        options={choicesOf(people, 'contactId')}
        onChange={(contactId) => change({ contactId })}
      />
      <TextField label={forms.note} lines={3} value={fields.note} onChange={(note) => change({ note })} />
    </FormFrame>
  )
}
