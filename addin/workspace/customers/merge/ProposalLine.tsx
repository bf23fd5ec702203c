import { Badge, Button, Link, makeStyles, tokens } from '@fluentui/react-components'
import { addressOf } from '../../../page-address.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useMergeTexts } from './use-merge-texts.ts'
import { type Proposal, useMerging } from './use-merging.ts'
import { useSideWords } from './use-side-words.ts'

const useStyles = makeStyles({
  line: {
    ...{ display: 'flex', flexWrap: 'wrap', gap: '4px 16px', alignItems: 'center', padding: '8px 0' },
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  sides: { flex: '1 1 340px', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  why: { display: 'flex', flexWrap: 'wrap', gap: '2px 8px', alignItems: 'center', marginTop: '2px', fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
})

/** Two customers, what speaks for and against their being one, and the decision. */
export function ProposalLine({ proposal, onMerge }: { proposal: Proposal; onMerge: () => void }) {
  const styles = useStyles()
  const texts = useMergeTexts()
  const { keepApart } = useMerging()
  const { kept, gone, likelihood, reasons, doubts } = proposal
  return (
    <li className={styles.line}>
      <div className={styles.sides}>
        <Side side={kept} />
        <Side side={gone} />
        <div className={styles.why}>
          <span>
            {texts.because} {reasons.map((reason) => texts.reasons[reason]).join(', ')}
          </span>
          {doubts.length > 0 && (
            <strong>
              {texts.against} {doubts.map((doubt) => texts.doubts[doubt]).join(', ')}
            </strong>
          )}
          {likelihood !== 'likely' && (
            <Badge appearance="outline" color="informative">
              {likelihood === 'sure' ? texts.sure : texts.decide}
            </Badge>
          )}
        </div>
      </div>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" aria-label={texts.mergeBoth(kept.name, gone.name)} onClick={onMerge}>
          {texts.merge}
        </Button>
        <Button
          size="small"
          disabled={keepApart.isPending}
          aria-label={texts.neverBoth(kept.name, gone.name)}
          onClick={() => keepApart.mutate(proposal)}
        >
          {texts.never}
        </Button>
      </div>
      {keepApart.error && <ErrorNote error={keepApart.error} onRetry={() => keepApart.mutate(proposal)} />}
    </li>
  )
}

function Side({ side }: { side: Proposal['kept'] }) {
  const styles = useStyles()
  const sideWords = useSideWords()
  return (
    <div>
      <Link href={addressOf({ page: 'customer', customerId: side.customerId })}>{side.name}</Link>{' '}
      <span className={styles.quiet}>{sideWords(side)}</span>
    </div>
  )
}
