import { Button, Input, makeStyles, Select } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import { loyaltyFactNames } from '../../../../../domain/valuation/loyalty/loyalty-facts.ts'
import { operators } from '../../../../../domain/valuation/loyalty/loyalty-rules.ts'
import { useLoyaltyTexts } from '../../../../pane/valuation/loyalty/use-loyalty-texts.ts'
import type { ConditionFields } from './rule-fields.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px', margin: '2px 0' },
  fact: { flex: '1 1 300px', minWidth: 0, maxWidth: '420px' },
  value: { width: '64px', minWidth: 0 },
  input: { width: '100%', minWidth: 0, textAlign: 'end' },
})

type Props = { condition: ConditionFields; onChange: (part: Partial<ConditionFields>) => void; onRemove: () => void }

/** Of which fact there must be how many. */
export function ConditionRow({ condition: { fact, operator, value }, onChange, onRemove }: Props) {
  const styles = useStyles()
  const texts = useLoyaltyTexts()
  const { settings } = texts
  const name = texts.facts[fact]
  return (
    <div className={styles.row}>
      <Select
        size="small"
        className={styles.fact}
        aria-label={settings.of(settings.fact, name)}
        value={fact}
        onChange={(_event, data) => onChange({ fact: loyaltyFactNames.find((each) => each === data.value) ?? fact })}
      >
        {loyaltyFactNames.map((each) => (
          <option key={each} value={each}>
            {texts.facts[each]}
          </option>
        ))}
      </Select>
      <Select
        size="small"
        aria-label={settings.of(settings.operator, name)}
        value={operator}
        onChange={(_event, data) => onChange({ operator: operators.find((each) => each === data.value) ?? operator })}
      >
        {operators.map((each) => (
          <option key={each} value={each}>
            {settings.operators[each]}
          </option>
        ))}
      </Select>
      <Input
        size="small"
        inputMode="numeric"
        className={styles.value}
        input={{ className: styles.input, 'aria-label': settings.of(settings.value, name) }}
        value={value}
        onChange={(_event, data) => onChange({ value: data.value })}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<Dismiss16Regular />}
        aria-label={settings.removeOf(name)}
        title={settings.remove}
        onClick={onRemove}
      />
    </div>
  )
}
