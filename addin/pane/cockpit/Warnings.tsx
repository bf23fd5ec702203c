import { makeStyles, tokens } from '@fluentui/react-components'
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
    padding: '3px 12px',
    listStyleType: 'none',
    backgroundColor: tokens.colorPaletteBerryBackground2,
    color: tokens.colorPaletteBerryForeground2,
  },
  line: {
    display: 'flex',
    gap: '6px',
    alignItems: 'center',
    minWidth: 0,
    fontSize: '12px',
    lineHeight: '18px',
    fontWeight: tokens.fontWeightSemibold,
  },
  // Two lines at most: who stands in is said last.
  text: { overflow: 'hidden', display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: 2 },
  icon: { flexShrink: 0 },
})

/** What one must know before writing a word; nothing when all is well. */
export function Warnings({ warnings }: { warnings: Warning[] }) {
  const styles = useStyles()
  const texts = useTexts()
  const format = useFormat()
  const isDiscreet = useIsDiscreet()
  if (warnings.length === 0) return null
  const lines = warnings.map((warning) => ({ kind: warning.kind, text: sentence(warning, texts, format, isDiscreet) }))
  return (
    <ul className={styles.list} aria-label={texts.warnings.label}>
      {lines.map(({ kind, text }) => (
        <li key={`${kind} ${text}`} className={styles.line} title={text}>
          <Warning16Filled className={styles.icon} />
          <span className={styles.text}>{text}</span>
        </li>
      ))}
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
