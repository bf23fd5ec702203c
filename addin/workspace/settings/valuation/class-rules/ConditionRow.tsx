import { Button, makeStyles } from '@fluentui/react-components'
import { isNumberField, numberFields, wordFields } from '../../../../../domain/valuation/customer-class/rule-fields.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { ChoiceField } from '../../../../ui/forms/ChoiceField.tsx'
import { TextField } from '../../../../ui/forms/TextField.tsx'
import { operatorsOf, readCondition, type TypedCondition } from './typed-rules.ts'
import { useClassRuleTexts } from './use-class-rule-texts.ts'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, 1fr) minmax(110px, 1fr) minmax(120px, 2fr) auto',
    alignItems: 'start',
    gap: '8px',
    width: '100%',
    '@media (max-width: 640px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
  remove: { marginTop: '20px' },
})

const fields = [...wordFields, ...numberFields] as const
const kinds = ['customer', 'former', 'prospect'] as const

type Props = {
  condition: TypedCondition
  /** Of the button that removes it. */
  name: string
  sign: ',' | '.'
  onChange: (part: Partial<TypedCondition>) => void
  onRemove: () => void
}

/** What else has to hold. */
export function ConditionRow({ condition, name, sign, onChange, onRemove }: Props) {
  const styles = useStyles()
  const texts = useClassRuleTexts()
  const { kinds: kindNames } = useTexts()
  const { field, operator, value } = condition
  const problem = value !== '' && readCondition(condition, sign) === null ? texts.notANumber : null
  const isOneKind = field === 'kind' && operator !== 'one_of' && operator !== 'starts_with'
  return (
    <div className={styles.row}>
      <ChoiceField
        label={texts.field}
        value={field}
        options={fields.map((each) => [each, texts.fields[each]])}
        onChange={(chosen) => {
          const next = fields.find((each) => each === chosen) ?? field
          onChange({ field: next, value: '', ...(isNumberField(next) !== isNumberField(field) && { operator: operatorsOf(next)[0] ?? operator }) })
        }}
      />
      <ChoiceField
        label={texts.operator}
        value={operator}
        options={operatorsOf(field).map((each) => [each, texts.operators[each]])}
        onChange={(chosen) => onChange({ operator: operatorsOf(field).find((each) => each === chosen) ?? operator })}
      />
      {isOneKind ? (
        <ChoiceField
          label={texts.value}
          value={value}
          options={[['', texts.choose], ...kinds.map((kind) => [kind, kindNames[kind]] as const)]}
          onChange={(chosen) => onChange({ value: chosen })}
        />
      ) : (
        <TextField
          label={isNumberField(field) ? `${texts.value} (${texts.units[field]})` : texts.value}
          value={value}
          isRequired
          problem={problem}
          hint={operator === 'one_of' ? texts.valueHints.one_of : field === 'country' ? texts.valueHints.country : ''}
          onChange={(typed) => onChange({ value: typed })}
        />
      )}
      <Button size="small" className={styles.remove} aria-label={name} onClick={onRemove}>
        {texts.remove}
      </Button>
    </div>
  )
}
