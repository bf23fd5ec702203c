import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Info16Regular } from '@fluentui/react-icons/svg/info'
import { Prohibited16Filled } from '@fluentui/react-icons/svg/prohibited'
import { Warning16Filled } from '@fluentui/react-icons/svg/warning'
import type { Warning } from '../../api.ts'
import type { Texts } from '../../texts/shape.ts'
import { useTexts } from '../../ui/app-context.ts'
import { useIsDiscreet } from '../../ui/discreet/discreet-mode.tsx'
import type { Format } from '../../ui/format.ts'
import { useFormat } from '../../ui/use-format.ts'

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  // Each kind has its sign and its words as well: nobody has to tell colours apart.
  stop: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
  attention: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground3 },
  information: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
  },
  line: {
    display: 'flex',
    gap: '6px',
    alignItems: 'center',
    minWidth: 0,
    padding: '2px 12px',
    fontSize: '12px',
    lineHeight: '16px',
    fontWeight: tokens.fontWeightSemibold,
  },
  // Never cut, also where there are several: since when, and who stands in, is said last.
  text: { minWidth: 0, overflowWrap: 'anywhere' },
  icon: { flexShrink: 0 },
})

type Weight = 'stop' | 'attention' | 'information'

/** What forbids to deliver, what is late, and what is good to know; in this order. */
const weights: Record<Warning['kind'], Weight> = {
  credit_block: 'stop',
  overdue: 'attention',
  complaint_overdue: 'attention',
  has_left: 'information',
  person_gone: 'information',
  away: 'information',
  person_away: 'information',
}
const icons = { stop: Prohibited16Filled, attention: Warning16Filled, information: Info16Regular }
const order: readonly Weight[] = ['stop', 'attention', 'information']

/** What one must know before writing a word; nothing when all is well. */
export function Warnings({ warnings }: { warnings: Warning[] }) {
  const styles = useStyles()
  const texts = useTexts()
  const format = useFormat()
  const isDiscreet = useIsDiscreet()
  if (warnings.length === 0) return null
  const lines = warnings
    .map((warning) => ({ kind: warning.kind, weight: weights[warning.kind], text: sentence(warning, texts, format, isDiscreet) }))
    .sort((one, other) => order.indexOf(one.weight) - order.indexOf(other.weight))
  return (
    <ul className={styles.list} aria-label={texts.warnings.label}>
      {lines.map(({ kind, weight, text }) => {
        const Icon = icons[weight]
        return (
          <li key={`${kind} ${text}`} className={mergeClasses(styles.line, styles[weight])} data-weight={weight}>
            <Icon className={styles.icon} />
            <span className={styles.text}>{text}</span>
          </li>
        )
      })}
    </ul>
  )
}

function sentence(warning: Warning, { warnings }: Texts, { money, day }: Format, isDiscreet: boolean): string {
  switch (warning.kind) {
    case 'credit_block':
      return warning.note && !isDiscreet ? `${warnings.credit_block}: ${warning.note}` : warnings.credit_block
    case 'overdue':
      return warnings.overdue(money(warning.cents), warning.days, warning.invoices)
    case 'complaint_overdue':
      return warnings.complaint_overdue(warning.number, warning.days)
    case 'away':
      return warnings.away(warning.name, warning.deputy, day(warning.until))
    case 'has_left':
      return warnings.has_left(warning.name, day(warning.since))
    case 'person_away':
      return warnings.person_away(warning.name, warning.until && day(warning.until), warning.substitute)
    case 'person_gone':
      return warnings.person_gone(warning.name, warning.substitute)
  }
}
