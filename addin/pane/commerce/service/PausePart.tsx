import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { ShownComplaint } from '../../../api.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { CustomerLink } from '../../desk/CustomerLink.tsx'
import { useDesk } from '../../desk/use-desk.ts'
import { useComplaintActs } from './use-complaint-acts.ts'
import { useComplaintTexts } from './use-complaint-texts.ts'

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: '4px', margin: '4px 0 8px' },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  form: { display: 'grid', gap: '6px', width: '100%', maxWidth: '420px' },
  start: { justifySelf: 'start' },
})

/** Whose turn it is: the clock stands while it is the customer's, and goes again by his mail. */
export function PausePart({ complaint }: { complaint: ShownComplaint }) {
  const styles = useStyles()
  const { pause: texts } = useComplaintTexts()
  const { weekday } = useFormat()
  const { openForm } = useDesk()
  const { pause, resume, isBusy, error } = useComplaintActs(complaint)
  const last = complaint.pauses.at(-1)
  const running = last && last.endedAt === null ? last : null
  return (
    <div className={styles.box}>
      {running && <p className={styles.note}>{texts.running(weekday(running.startedAt), running.because)}</p>}
      {last?.endedAt && last.reportId && (
        <p className={styles.note}>
          {texts.heard(weekday(last.endedAt))}{' '}
          <CustomerLink name={texts.toReport} onOpen={() => last.reportId && openForm({ form: 'report', reportId: last.reportId })} />
        </p>
      )}
      {running ? (
        <Button size="small" disabled={isBusy} onClick={() => resume()}>
          {texts.resume}
        </Button>
      ) : (
        <BeginPause isBusy={isBusy} onBegin={pause} />
      )}
      {error && <ErrorNote error={error} />}
    </div>
  )
}

/** One press; what was asked can be said besides. */
function BeginPause({ isBusy, onBegin }: { isBusy: boolean; onBegin: (because: string) => void }) {
  const styles = useStyles()
  const { pause: texts } = useComplaintTexts()
  const [because, setBecause] = useState<string | null>(null)
  if (because === null)
    return (
      <Button size="small" onClick={() => setBecause('')}>
        {texts.begin}
      </Button>
    )
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        onBegin(because.trim())
      }}
    >
      <TextField label={texts.because} hint={texts.becauseHint} value={because} autoFocus onChange={setBecause} />
      <Button type="submit" size="small" className={styles.start} disabled={isBusy}>
        {texts.start}
      </Button>
    </form>
  )
}
