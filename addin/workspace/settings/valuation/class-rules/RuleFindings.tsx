import { makeStyles, tokens } from '@fluentui/react-components'
import { useDeferredValue, useMemo } from 'react'
import type { ClassRule } from '../../../../../domain/valuation/customer-class/class-rules.ts'
import { findRuleGaps, type RuleFinding } from '../../../../../domain/valuation/customer-class/rule-gaps.ts'
import { type BrokenRule, brokenRules } from '../../../../../domain/valuation/customer-class/rule-problems.ts'
import { usePlainFormat, useTexts } from '../../../../ui/app-context.ts'
import { type FindingWords, findingSentence, problemSentence } from './finding-sentence.ts'
import { useClassRuleTexts } from './use-class-rule-texts.ts'

const useStyles = makeStyles({
  box: { margin: '12px 0' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { margin: '4px 0', paddingInlineStart: '20px' },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  quiet: { margin: '4px 0', color: tokens.colorNeutralForeground2 },
})

/** More than anybody mends at once. */
const MOST_SHOWN = 8

/** What the rules leave out, say twice or never reach, as one types them. */
export function RuleFindings({ rules, targetGroups }: { rules: readonly ClassRule[]; targetGroups: readonly string[] }) {
  const styles = useStyles()
  const texts = useClassRuleTexts()
  const words = useFindingWords(rules)
  const later = useDeferredValue(rules)
  const key = JSON.stringify([later, targetGroups])
  // biome-ignore lint/correctness/useExhaustiveDependencies: rules are read anew with every letter typed, and are the same all the same.
  const findings = useMemo(() => findRuleGaps(later, targetGroups), [key])
  const empty = brokenRules(rules).filter((each): each is BrokenRule => each.kind === 'empty_band')
  const others = findings.filter((finding) => finding.kind !== 'never' || !empty.some(({ ruleId }) => ruleId === finding.ruleId))
  const isWrong = (finding: RuleFinding): boolean => finding.kind === 'never'
  return (
    <section className={styles.box} aria-label={texts.findings.title}>
      <h3 className={styles.title}>{texts.findings.title}</h3>
      {empty.length + others.length === 0 && <p className={styles.quiet}>{texts.findings.none}</p>}
      <ul className={styles.list} aria-live="polite">
        {empty.map((problem) => (
          <li key={problem.ruleId} className={styles.wrong}>
            {problemSentence(problem, words)}
          </li>
        ))}
        {others.slice(0, MOST_SHOWN).map((finding) => (
          <li key={JSON.stringify(finding)} className={isWrong(finding) ? styles.wrong : undefined}>
            {findingSentence(finding, words)}
          </li>
        ))}
      </ul>
      {others.length > MOST_SHOWN && <p className={styles.quiet}>{texts.findings.more(String(others.length - MOST_SHOWN))}</p>}
    </section>
  )
}

/** Borders of rules are no customer's figures: they stay readable in discreet mode. */
export function useFindingWords(rules: readonly ClassRule[]): FindingWords {
  const texts = useClassRuleTexts()
  const format = usePlainFormat()
  const { kinds } = useTexts()
  return { texts, format, kinds, nameOf: (ruleId) => rules.find(({ id }) => id === ruleId)?.name ?? '' }
}
