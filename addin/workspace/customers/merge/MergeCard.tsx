import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTRPC } from '../../../api.ts'
import { cardStyle, cardTitleStyle } from '../../../ui/card-style.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { MergedLine } from './MergedLine.tsx'
import { ProposalLine } from './ProposalLine.tsx'
import { useMergeTexts } from './use-merge-texts.ts'
import type { Proposal } from './use-merging.ts'

const useStyles = makeStyles({
  card: { ...cardStyle, marginTop: '10px' },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: '8px' },
  title: cardTitleStyle,
  quiet: { margin: '4px 0', color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
})

/** What may be one, and what was made one lately; closed until somebody wants to see it, and nothing where there is neither. */
export function MergeCard() {
  const styles = useStyles()
  const texts = useMergeTexts()
  const trpc = useTRPC()
  const id = useId()
  const proposed = useQuery(trpc.customerMerges.proposals.queryOptions())
  const merged = useQuery(trpc.customerMerges.list.queryOptions())
  const [isOpen, setIsOpen] = useState(false)
  const [asked, setAsked] = useState<Proposal | null>(null)
  if (proposed.error) return <ErrorNote error={proposed.error} onRetry={() => void proposed.refetch()} />
  if (!proposed.data || !merged.data) return null
  const { proposals, more } = proposed.data
  const { merges } = merged.data
  if (proposals.length + merges.length === 0) return null
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {proposals.length > 0 ? texts.title(proposals.length, more) : texts.titleMerged}
        </h2>
        <Button size="small" appearance="subtle" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? texts.hide : texts.show}
        </Button>
      </div>
      {isOpen && (
        <>
          {proposals.length > 0 && <p className={styles.quiet}>{texts.intro}</p>}
          <ul className={styles.list}>
            {proposals.map((proposal) => (
              <ProposalLine key={`${proposal.kept.customerId} ${proposal.gone.customerId}`} proposal={proposal} onMerge={() => setAsked(proposal)} />
            ))}
          </ul>
          {more && <p className={styles.quiet}>{texts.more}</p>}
          {proposals.length > 0 && merges.length > 0 && <h3 className={styles.title}>{texts.titleMerged}</h3>}
          <ul className={styles.list}>
            {merges.map((merge) => (
              <MergedLine key={merge.id} merge={merge} />
            ))}
          </ul>
        </>
      )}
      {asked && <MergeDialog sides={[asked.kept, asked.gone]} onClose={() => setAsked(null)} />}
    </section>
  )
}
