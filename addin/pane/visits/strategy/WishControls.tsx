import { makeStyles, Switch, tokens } from '@fluentui/react-components'
import { useTexts } from '../../../ui/app-context.ts'
import { today } from '../../../ui/days.ts'
import { ChipChoice } from '../../../ui/forms/ChipChoice.tsx'
import { ChoiceField } from '../../../ui/forms/ChoiceField.tsx'
import { DayField } from '../../../ui/forms/DayField.tsx'
import { FieldPair } from '../../../ui/forms/FieldPair.tsx'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { WeekdayChips } from './WeekdayChips.tsx'
import { nextMonday, toggled, type WishFields } from './wish-fields.ts'

const useStyles = makeStyles({ hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 } })

type Props = { fields: WishFields; wrong: readonly (keyof WishFields)[]; onChange: (part: Partial<WishFields>) => void }

/** One control for everything that can be set; what stays empty follows the class. */
export function WishControls({ fields, wrong, onChange }: Props) {
  const styles = useStyles()
  const { visitStrategy } = useTexts()
  const texts = visitStrategy.wishes
  const { day } = useFormat()
  const [now, monday] = [today(), nextMonday(today())]
  const isFlaggedOtherwise = fields.flaggedFrom !== '' && fields.flaggedFrom !== now && fields.flaggedFrom !== monday
  const number = (name: 'intervalDays' | 'gapDays' | 'minutes') => (
    <TextField
      label={texts[name]}
      value={fields[name]}
      problem={wrong.includes(name) ? texts.wrongNumber : null}
      onChange={(value) => onChange({ [name]: value })}
    />
  )
  return (
    <>
      <p className={styles.hint}>{texts.hint}</p>
      <ChipChoice
        label={texts.flagged}
        value={fields.flaggedFrom}
        options={[
          ['', texts.notFlagged],
          ...(isFlaggedOtherwise ? [[fields.flaggedFrom, texts.flaggedFrom(day(fields.flaggedFrom))] as const] : []),
          [now, texts.thisWeek],
          [monday, texts.nextWeek],
        ]}
        onChange={(flaggedFrom) => onChange({ flaggedFrom })}
      />
      <FieldPair>
        {number('intervalDays')}
        {number('gapDays')}
      </FieldPair>
      <FieldPair>
        {number('minutes')}
        <DayField label={texts.agreedOn} value={fields.agreedOn} onChange={(agreedOn) => onChange({ agreedOn })} />
      </FieldPair>
      <ChoiceField
        label={texts.dropIn}
        value={fields.dropIn}
        options={[
          ['', texts.unsaid],
          ['welcome', texts.dropInWelcome],
          ['appointment', texts.appointmentNeeded],
        ]}
        onChange={(dropIn) => onChange({ dropIn })}
      />
      <WeekdayChips chosen={fields.weekdays} onToggle={(weekday) => onChange({ weekdays: toggled(fields.weekdays, weekday) })} />
      <Switch
        label={texts.blocked}
        checked={fields.blocked === 'yes'}
        onChange={(_event, { checked }) => onChange({ blocked: checked ? 'yes' : '' })}
      />
    </>
  )
}
