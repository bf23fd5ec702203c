import { Button, Input, makeStyles, Switch, Text, Textarea, tokens } from '@fluentui/react-components'
import { Delete20Regular } from '@fluentui/react-icons/svg/delete'
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss'
import { Save20Regular } from '@fluentui/react-icons/svg/save'
import { useState, useSyncExternalStore } from 'react'
import { type AppointmentDraft, deleteAppointment } from '../mailbox/calendar.ts'
import type { Form } from '../mailbox/form.ts'
import { addMinutes, toInstant } from '../mailbox/zone.ts'
import { MomentField } from './MomentField.tsx'
import { useOutlook } from './outlook-context.ts'
import { RecipientField } from './RecipientField.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '10px', flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '10px 16px 16px' },
  actions: { display: 'flex', alignItems: 'center', gap: '6px' },
  error: { flexGrow: 1, color: tokens.colorPaletteRedForeground1 },
  times: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '10px' },
  body: { flexGrow: 1, minHeight: '140px', '& textarea': { height: '100%', maxHeight: 'none' } },
})

const MINUTE_MS = 60_000

/** An appointment of one's own being edited. */
export function AppointmentForm({ form, onClose }: { form: Form<AppointmentDraft>; onClose: () => void }) {
  const styles = useStyles()
  const { t, graph } = useOutlook()
  const draft = useSyncExternalStore(form.subscribe, form.get)
  const [error, setError] = useState<string | null>(null)

  const finish = async (work: () => Promise<unknown>) => {
    try {
      await work()
      onClose()
    } catch (reason) {
      setError(t.failed(reason instanceof Error ? reason.message : String(reason)))
    }
  }
  const save = () => (draft.end < draft.start ? setError(t.calendar.endsBeforeStart) : finish(form.save))
  const remove = () => finish(async () => draft.id && (await deleteAppointment(graph, draft.id)))
  /** A new start keeps the duration. */
  const changeStart = (start: string) =>
    form.change({ start, end: addMinutes(start, Math.max(0, (toInstant(draft.end) - toInstant(draft.start)) / MINUTE_MS)) })

  return (
    <div className={styles.form}>
      <div className={styles.actions}>
        <Button appearance="primary" icon={<Save20Regular />} onClick={save}>
          {t.calendar.save}
        </Button>
        <Button appearance="subtle" icon={<Delete20Regular />} onClick={remove}>
          {t.calendar.delete}
        </Button>
        <Text size={200} className={styles.error} role="alert">
          {error}
        </Text>
        <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={t.calendar.close} title={t.calendar.close} onClick={onClose} />
      </div>
      <Input
        size="large"
        aria-label={t.calendar.subject}
        placeholder={t.calendar.subject}
        value={draft.subject}
        onChange={(_, { value }) => form.change({ subject: value })}
      />
      <RecipientField label={t.calendar.required} people={draft.required} onChange={(required) => form.change({ required })} />
      <RecipientField label={t.calendar.optional} people={draft.optional} onChange={(optional) => form.change({ optional })} />
      <div className={styles.times}>
        <MomentField label={t.calendar.start} value={draft.start} isDay={draft.isAllDay} onChange={changeStart} />
        <MomentField label={t.calendar.end} value={draft.end} isDay={draft.isAllDay} onChange={(end) => form.change({ end })} />
        <Switch label={t.calendar.isAllDay} checked={draft.isAllDay} onChange={(_, { checked }) => form.change({ isAllDay: checked })} />
      </div>
      <Input
        aria-label={t.calendar.location}
        placeholder={t.calendar.location}
        value={draft.location}
        onChange={(_, { value }) => form.change({ location: value })}
      />
      <Textarea
        className={styles.body}
        aria-label={t.calendar.body}
        placeholder={t.calendar.body}
        value={draft.body}
        resize="none"
        onChange={(_, { value }) => form.change({ body: value })}
      />
    </div>
  )
}
