import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { KeyboardEvent } from 'react'
import { letters } from '../../../../../domain/valuation/customer-class/class-rules.ts'
import { measures } from '../../../../../domain/valuation/customer-class/rule-fields.ts'
import { Chips } from '../../../../ui/forms/Chips.tsx'
import { ChoiceField } from '../../../../ui/forms/ChoiceField.tsx'
import { TextField } from '../../../../ui/forms/TextField.tsx'
import { BoundField } from './BoundField.tsx'
import { ConditionRow } from './ConditionRow.tsx'
import { newCondition, type TypedRule } from './typed-rules.ts'
import { useClassRuleTexts } from './use-class-rule-texts.ts'

const useStyles = makeStyles({
  card: { margin: '0 0 8px', padding: '8px 10px 10px', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '4px 12px', marginBottom: '4px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  fields: {
    display: 'grid',
    gridTemplateColumns: '72px minmax(160px, 2fr) minmax(140px, 1fr) minmax(90px, 1fr) minmax(90px, 1fr)',
    alignItems: 'start',
    gap: '8px',
    '@media (max-width: 640px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
  // On a phone both borders stand in one line below it.
  measure: { '@media (max-width: 640px)': { gridColumnStart: 1, gridColumnEnd: -1 } },
  more: { display: 'grid', gap: '8px', marginTop: '8px', justifyItems: 'start' },
})

type Props = {
  rule: TypedRule
  place: number
  isLast: boolean
  sign: ',' | '.'
  targetGroups: readonly string[]
  onChange: (part: Partial<TypedRule>) => void
  onMove: (step: -1 | 1) => void
  onRemove: () => void
}

/** One rule: its band, whom it is for, its conditions, and its place among the others. */
export function RuleCard({ rule, place, isLast, sign, targetGroups, onChange, onMove, onRemove }: Props) {
  const styles = useStyles()
  const texts = useClassRuleTexts()
  const title = texts.place(String(place + 1))
  const groups = [...new Set([...targetGroups, ...rule.targetGroups])]
  const withName = (label: string): string => `${label}, ${title}`
  const byKey = (event: KeyboardEvent): void => {
    const step = event.altKey && (event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null)
    if (!step) return
    event.preventDefault()
    onMove(step)
  }
  return (
    <section className={styles.card} aria-label={title} onKeyDown={byKey}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        <span className={styles.buttons}>
          <Button size="small" disabledFocusable={place === 0} aria-label={withName(texts.up)} onClick={() => onMove(-1)}>
            {texts.up}
          </Button>
          <Button size="small" disabledFocusable={isLast} aria-label={withName(texts.down)} onClick={() => onMove(1)}>
            {texts.down}
          </Button>
          <Button size="small" aria-label={withName(texts.remove)} onClick={onRemove}>
            {texts.remove}
          </Button>
        </span>
      </div>
      <div className={styles.fields}>
        <ChoiceField
          label={texts.letter}
          value={rule.letter}
          options={letters.map((letter) => [letter, letter])}
          onChange={(value) => onChange({ letter: letters.find((letter) => letter === value) ?? rule.letter })}
        />
        <TextField label={texts.name} value={rule.name} isRequired maxLength={200} onChange={(name) => onChange({ name })} />
        <div className={styles.measure}>
          <ChoiceField
            label={texts.measure}
            value={rule.measure}
            options={[['', texts.measures.none], ...measures.map((measure) => [measure, texts.measures[measure]] as const)]}
            onChange={(value) => onChange({ measure: measures.find((measure) => measure === value) ?? '' })}
          />
        </div>
        {rule.measure !== '' && (
          <>
            <BoundField label={texts.from} measure={rule.measure} value={rule.from} sign={sign} onChange={(from) => onChange({ from })} />
            <BoundField label={texts.until} measure={rule.measure} value={rule.until} sign={sign} onChange={(until) => onChange({ until })} />
          </>
        )}
      </div>
      <div className={styles.more}>
        {groups.length > 0 && (
          <Chips
            label={texts.targetGroups}
            isHeaded
            options={groups.map((group) => [group, group])}
            isChosen={(group) => rule.targetGroups.includes(group)}
            onPress={(group) =>
              onChange({
                targetGroups: rule.targetGroups.includes(group) ? rule.targetGroups.filter((each) => each !== group) : [...rule.targetGroups, group],
              })
            }
          />
        )}
        {rule.conditions.map((condition, i) => (
          <ConditionRow
            key={condition.id}
            condition={condition}
            name={texts.removeCondition(String(i + 1))}
            sign={sign}
            onChange={(part) => onChange({ conditions: rule.conditions.with(i, { ...condition, ...part }) })}
            onRemove={() => onChange({ conditions: rule.conditions.toSpliced(i, 1) })}
          />
        ))}
        <Button size="small" aria-label={withName(texts.addCondition)} onClick={() => onChange({ conditions: [...rule.conditions, newCondition()] })}>
          {texts.addCondition}
        </Button>
      </div>
    </section>
  )
}
