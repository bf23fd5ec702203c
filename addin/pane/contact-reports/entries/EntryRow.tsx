import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Edit16Regular } from '@fluentui/react-icons/svg/edit'
import type { EntryLine } from '../../../api.ts'
import { useIsDiscreet } from '../../../ui/discreet/discreet-mode.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { CustomerLink } from '../../desk/CustomerLink.tsx'
import { joined } from '../../desk/joined.ts'
import { useDesk } from '../../desk/use-desk.ts'
import { useEntryTexts } from './use-entry-texts.ts'
import { useEntryWords } from './use-entry-words.ts'

const useStyles = makeStyles({
  row: { display: 'flex', gap: '6px', padding: '5px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  icon: { flexShrink: 0, display: 'flex', color: tokens.colorBrandForeground1 },
  main: { minWidth: 0, flexGrow: 1, overflowWrap: 'anywhere' },
  title: {
    ...{ border: 'none', justifyContent: 'start', padding: 0, minWidth: 0, minHeight: '18px', textAlign: 'start' },
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '16px' },
})

/** Something in the history that was entered beside contacts, with the ways to it and to the contact it came out of. */
export function EntryRow({ entry }: { entry: EntryLine }) {
  const styles = useStyles()
  const texts = useEntryTexts()
  const { day, time } = useFormat()
  const { openForm } = useDesk()
  const wordsOf = useEntryWords()
  const isCovered = useIsDiscreet() && entry.words.kind === 'competitor_price'
  const kind = texts.kinds[entry.words.kind]
  const { title, facts } = isCovered ? { title: texts.hidden, facts: [] } : wordsOf(entry)
  const { entryId, reportId } = entry
  return (
    <div className={styles.row}>
      <span className={styles.icon} role="img" aria-label={kind} title={kind}>
        <Edit16Regular />
      </span>
      <div className={styles.main}>
        {isCovered ? (
          `${kind}: ${title}`
        ) : (
          <Button size="small" appearance="transparent" className={styles.title} onClick={() => openForm({ form: 'entry', entryId })}>
            {`${kind}: ${title}`}
          </Button>
        )}
        <div>{joined(...facts)}</div>
        <div className={styles.quiet}>
          {joined(`${day(entry.at)} ${time(entry.at)}`, texts.by(entry.author))}
          {reportId !== null && (
            <>
              {' · '}
              <CustomerLink name={texts.toReport} onOpen={() => openForm({ form: 'report', reportId })} />
            </>
          )}
        </div>
      </div>
    </div>
  )
}
