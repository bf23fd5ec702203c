import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right'
import { useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { QuickVerdicts } from '../../customers/unknown-sender/QuickVerdicts.tsx'
import type { UnknownSender } from './use-unknown-senders.ts'

const useStyles = makeStyles({
  line: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: {
    display: 'flex',
    gap: '6px',
    width: '100%',
    padding: '6px 0',
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  icon: { flexShrink: 0, paddingTop: '1px' },
  main: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  // A subject may be a letter; whoever opens the line reads it whole.
  brief: { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: 2, overflow: 'hidden' },
  below: { display: 'grid', gap: '6px', maxWidth: '480px', padding: '0 0 10px 22px' },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '6px' },
})

type Props = { sender: UnknownSender; isOpen: boolean; onToggle: () => void; onAssign: () => void; onProspect: () => void }

/** Somebody unknown in one line; opened, what can be made of him. */
export function SenderLine({ sender, isOpen, onToggle, onAssign, onProspect }: Props) {
  const styles = useStyles()
  const { unknownSenders: texts } = useTexts()
  const { weekday, number } = useFormat()
  const { address, name, mails, newestAt, subject, webLink } = sender
  return (
    <li className={styles.line}>
      <button type="button" className={styles.head} aria-expanded={isOpen} onClick={onToggle}>
        <span className={styles.icon}>{isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}</span>
        <span className={styles.main}>
          <span className={styles.name}>{name || address}</span>
          {name && <div className={styles.quiet}>{address}</div>}
          <div className={mergeClasses(styles.quiet, !isOpen && styles.brief)}>
            {texts.mails(number(mails), mails === 1)} · {texts.newest(weekday(newestAt))} · {subject || texts.noSubject}
          </div>
        </span>
      </button>
      {isOpen && (
        <div className={styles.below}>
          <div className={styles.pair}>
            <Button appearance="primary" onClick={onAssign}>
              {texts.assign}
            </Button>
            <Button onClick={onProspect}>{texts.prospect}</Button>
          </div>
          <QuickVerdicts sender={sender} isUnasked={false} />
          {webLink && (
            <Link className={styles.quiet} href={webLink} target="_blank" rel="noopener">
              {texts.openMail}
            </Link>
          )}
        </div>
      )}
    </li>
  )
}
