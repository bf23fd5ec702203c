import { Button, Field, makeStyles, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { minutesOf, timeOf } from '../../../../../domain/visits/week/candidates.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { TimeField } from '../../../../ui/forms/TimeField.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import type { PlannerDay, ShownVisit } from '../planner-week.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '6px', marginTop: '8px' },
  field: { flex: '1 1 110px', minWidth: 0 },
  input: { minWidth: 0, width: '100%' },
})

type Props = { visit: ShownVisit; days: PlannerDay[]; onMove: (place: { day: string; from: number }) => void }

/** Another day or time, for whoever does not drag. */
export function MoveFields({ visit, days, onMove }: Props) {
  const styles = useStyles()
  const { visit: texts } = useTexts().planner
  const { weekday } = useFormat()
  const [day, setDay] = useState(visit.day)
  const [time, setTime] = useState(timeOf(visit.from))
  const isSame = day === visit.day && time === timeOf(visit.from)
  return (
    <form
      className={styles.row}
      onSubmit={(event) => {
        event.preventDefault()
        onMove({ day, from: minutesOf(time) })
      }}
    >
      <Field size="small" label={texts.day} className={styles.field}>
        <Select size="small" className={styles.input} value={day} onChange={(_event, { value }) => setDay(value)}>
          {days.map((each) => (
            <option key={each.day} value={each.day}>
              {weekday(each.day)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.field}>
        <TimeField label={texts.time} isRequired value={time} onChange={setTime} />
      </div>
      <Button size="small" type="submit" disabled={isSame || time === ''}>
        {texts.move}
      </Button>
    </form>
  )
}
