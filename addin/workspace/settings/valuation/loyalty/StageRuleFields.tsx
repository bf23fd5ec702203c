import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Add16Regular } from '@fluentui/react-icons/svg/add'
import { v7 as uuidv7 } from 'uuid'
import type { LoyaltyStage } from '../../../../../domain/valuation/loyalty/loyalty-rules.ts'
import { useLoyaltyTexts } from '../../../../pane/valuation/loyalty/use-loyalty-texts.ts'
import { ConditionRow } from './ConditionRow.tsx'
import { type ConditionFields, type RuleFields, type RuleList, ruleLists } from './rule-fields.ts'

const useStyles = makeStyles({
  stage: { margin: '12px 0 4px', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  list: { margin: '0 0 8px', padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, color: tokens.colorNeutralForeground2 },
  quiet: { margin: '2px 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

type Rule = RuleFields[LoyaltyStage]
type Props = { stage: LoyaltyStage; rule: Rule; onChange: (rule: Rule) => void }

/** All conditions of a stage, and those of which one suffices. */
export function StageRuleFields({ stage, rule, onChange }: Props) {
  const styles = useStyles()
  const texts = useLoyaltyTexts()
  return (
    <section>
      <h3 className={styles.stage}>{texts.stages[stage]}</h3>
      {ruleLists.map((list) => (
        <Conditions
          key={list}
          list={list}
          name={texts.settings[`${list}Of`](texts.stages[stage])}
          conditions={rule[list]}
          onChange={(conditions) => onChange({ ...rule, [list]: conditions })}
        />
      ))}
    </section>
  )
}

type ListProps = { list: RuleList; name: string; conditions: readonly ConditionFields[]; onChange: (conditions: ConditionFields[]) => void }

function Conditions({ list, name, conditions, onChange }: ListProps) {
  const styles = useStyles()
  const { settings: texts } = useLoyaltyTexts()
  const change = (id: string, part: Partial<ConditionFields>): void =>
    onChange(conditions.map((each) => (each.id === id ? { ...each, ...part } : each)))
  const add = (): void => onChange([...conditions, { id: uuidv7(), fact: 'orders', operator: 'at_least', value: '1' }])
  return (
    <fieldset className={styles.list} aria-label={name}>
      <legend className={styles.legend}>{texts[list]}</legend>
      {conditions.length === 0 && <p className={styles.quiet}>{texts.nothing}</p>}
      {conditions.map((condition) => (
        <ConditionRow
          key={condition.id}
          condition={condition}
          onChange={(part) => change(condition.id, part)}
          onRemove={() => onChange(conditions.filter(({ id }) => id !== condition.id))}
        />
      ))}
      <Button size="small" appearance="subtle" icon={<Add16Regular />} aria-label={texts.addTo(name)} onClick={add}>
        {texts.add}
      </Button>
    </fieldset>
  )
}
