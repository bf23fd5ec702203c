import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import type { ReactElement } from 'react'
import { useTexts } from '../../../ui/app-context.ts'

const useStyles = makeStyles({
  chip: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', alignItems: 'center', columnGap: '4px' },
  act: { justifyContent: 'flex-start', textAlign: 'start', minWidth: 0 },
  quote: { gridColumn: '1 / -1', paddingInlineStart: '8px', color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  dismiss: { minWidth: 0 },
})

type Props = { icon: ReactElement; label: string; quote: string; isBusy?: boolean; onAct: () => void; onDismiss: () => void }

/** One thing to do, with the sentence it is read from. */
export function SuggestionChip({ icon, label, quote, isBusy = false, onAct, onDismiss }: Props) {
  const styles = useStyles()
  const { suggestions } = useTexts()
  return (
    <li className={styles.chip}>
      <Button size="small" appearance="outline" shape="circular" className={styles.act} icon={icon} disabled={isBusy} onClick={onAct}>
        {label}
      </Button>
      <Button
        size="small"
        appearance="transparent"
        className={styles.dismiss}
        icon={<Dismiss16Regular />}
        aria-label={suggestions.dismiss(label)}
        onClick={onDismiss}
      />
      <Caption1 className={styles.quote}>{suggestions.quoted(shortened(quote))}</Caption1>
    </li>
  )
}

const LONGEST_QUOTE = 160

const shortened = (quote: string): string => {
  const words = quote.replaceAll(/\s+/g, ' ')
  return words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE).trimEnd()} …` : words
}
