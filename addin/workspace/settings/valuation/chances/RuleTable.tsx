import { Button, makeStyles, mergeClasses, Switch, tokens } from '@fluentui/react-components'
import type { Outputs } from '../../../../api.ts'
import { useChancesTexts } from '../../../../pane/valuation/use-chances-texts.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { useSwitchRule } from './use-switch-rule.ts'
import { useTableStyles } from './use-table-styles.ts'

const useStyles = makeStyles({ off: { color: tokens.colorStatusWarningForeground1 } })

type Rule = Outputs['chances']['measured']['rules'][number]

/** Every kind, and the groups of which sellers have said something: what they said, and whether the rule proposes. */
export function RuleTable({ rules }: { rules: readonly Rule[] }) {
  const styles = useTableStyles()
  const { settings: texts } = useChancesTexts()
  const numbers = [texts.offered, texts.won, texts.notInterested, texts.objections]
  const resting = new Set(rules.filter(({ group, state }) => group === null && state !== 'on').map(({ kind }) => kind))
  return (
    <section>
      <h3 className={styles.title}>{texts.rules}</h3>
      <p className={styles.quiet}>{texts.rulesIntro}</p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.cell}>
                {texts.rule}
              </th>
              {numbers.map((name) => (
                <th key={name} scope="col" className={mergeClasses(styles.cell, styles.number)}>
                  {name}
                </th>
              ))}
              <th scope="col" className={styles.cell}>
                {texts.state}
              </th>
            </tr>
          </thead>
          <tbody>
            {rules.map((rule) => (
              <RuleRow key={rule.rule} rule={rule} isResting={rule.group !== null && resting.has(rule.kind)} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** `isResting`: its whole kind is off. */
function RuleRow({ rule, isResting }: { rule: Rule; isResting: boolean }) {
  const styles = useTableStyles()
  const { settings: texts } = useChancesTexts()
  const { number } = useFormat()
  const name = rule.group === null ? texts.kinds[rule.kind] : texts.ofGroup(texts.kinds[rule.kind], rule.group)
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        {name}
      </th>
      {(['offered', 'won', 'notInterested', 'objections'] as const).map((column) => (
        <td key={column} className={mergeClasses(styles.cell, styles.number)}>
          {number(rule[column])}
        </td>
      ))}
      <td className={styles.cell}>
        <State rule={rule} name={name} />
        {isResting && <div>{texts.rests}</div>}
      </td>
    </tr>
  )
}

function State({ rule: { rule, state, answers, against }, name }: { rule: Rule; name: string }) {
  const styles = useStyles()
  const { settings: texts } = useChancesTexts()
  const { number } = useFormat()
  const { mutate, isPending } = useSwitchRule(name)
  if (state !== 'disbelieved')
    return (
      <Switch
        checked={state === 'on'}
        disabled={isPending}
        label={state === 'on' ? texts.on : texts.off}
        aria-label={texts.switchOf(name)}
        onChange={(_event, { checked }) => mutate({ rule, isOn: checked })}
      />
    )
  return (
    <>
      <div className={styles.off}>{texts.disbelieved(number(against), number(answers))}</div>
      <Button size="small" disabled={isPending} aria-label={texts.againOf(name)} onClick={() => mutate({ rule, isOn: true })}>
        {texts.again}
      </Button>
    </>
  )
}
