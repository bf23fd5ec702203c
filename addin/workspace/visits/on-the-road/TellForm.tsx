import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { readSpoken, type SpokenReport } from '../../../../domain/visits/report/read-spoken.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { useFormat } from '../../../ui/use-format.ts'

const useStyles = makeStyles({
  form: { display: 'grid', gap: '8px' },
  heard: {
    margin: 0,
    padding: '8px 12px',
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
})

type Props = { text: string; day: string; onChange: (text: string) => void; onReport: (spoken: SpokenReport) => void }

/** What is dictated after a visit, and what of it was understood, while one speaks. */
export function TellForm({ text, day, onChange, onReport }: Props) {
  const styles = useStyles()
  const { road } = useTexts()
  const heardOf = useHeard()
  const spoken = readSpoken(text, day)
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        onReport(spoken)
      }}
    >
      <TextField label={road.spoken} hint={road.spokenHint} lines={5} autoFocus value={text} onChange={onChange} />
      {text.trim() !== '' && (
        <ul className={styles.heard} aria-label={road.heard} aria-live="polite">
          {heardOf(spoken).map((heard) => (
            <li key={heard}>{heard}</li>
          ))}
        </ul>
      )}
      <Button type="submit" appearance="primary" size="large" disabled={text.trim() === ''}>
        {road.check}
      </Button>
    </form>
  )
}

function useHeard(): (spoken: SpokenReport) => string[] {
  const { road } = useTexts()
  const { weekday } = useFormat()
  return ({ followUp, nextVisit, competitorPrice, complaint, wasThere }) => [
    wasThere ? road.heardNote : road.heardNobody,
    ...(followUp ? [road.heardFollowUp(followUp.title, followUp.dueOn && weekday(followUp.dueOn))] : []),
    ...(nextVisit ? [road.heardVisit(weekday(nextVisit.day), nextVisit.time)] : []),
    ...(competitorPrice ? [road.heardPrice(competitorPrice.competitor, competitorPrice.product, competitorPrice.price)] : []),
    ...(complaint === null ? [] : [road.heardComplaint(complaint)]),
  ]
}
