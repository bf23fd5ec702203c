import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClassRules } from '../../../../../../domain/valuation/customer-class/class-rules.ts'
import { type Outputs, useTRPC } from '../../../../../api.ts'
import { ErrorNote } from '../../../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../../../ui/Skeleton.tsx'
import { useFormat } from '../../../../../ui/use-format.ts'
import { problemSentence } from '../finding-sentence.ts'
import { useFindingWords } from '../RuleFindings.tsx'
import { useClassRuleTexts } from '../use-class-rule-texts.ts'
import type { Cell } from './cell.ts'
import { MoveList } from './MoveList.tsx'
import { MoveTable } from './MoveTable.tsx'

const useStyles = makeStyles({
  title: { margin: '12px 0 0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  line: { margin: '4px 0' },
  quiet: { margin: '4px 0', color: tokens.colorNeutralForeground2 },
})

/** What the rules would do: in numbers, and as a list of whom. `isOlder`: they are not the ones typed any more. */
export function RulesPreview({ rules, isOlder }: { rules: ClassRules; isOlder: boolean }) {
  const styles = useStyles()
  const { preview: texts } = useClassRuleTexts()
  const query = useQuery(useTRPC().customerClasses.previewRules.queryOptions(rules, { staleTime: 0 }))
  const [open, setOpen] = useState<Cell | null>(null)
  return (
    <section aria-label={texts.title}>
      <h3 className={styles.title}>{texts.title}</h3>
      {isOlder && <p className={styles.quiet}>{texts.older}</p>}
      {query.isPending && (
        <>
          <p role="status" className={styles.quiet}>
            {texts.counting}
          </p>
          <Skeleton heights={[28, 28, 28, 28]} />
        </>
      )}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && <Outcome preview={query.data} rules={rules} open={open} onOpen={setOpen} />}
      {query.data && open && <MoveList key={`${open.from} ${open.to}`} rules={rules} cell={open} />}
    </section>
  )
}

type Preview = Outputs['customerClasses']['previewRules']

function Outcome({ preview, rules, open, onOpen }: { preview: Preview; rules: ClassRules; open: Cell | null; onOpen: (cell: Cell) => void }) {
  const styles = useStyles()
  const { preview: texts } = useClassRuleTexts()
  const words = useFindingWords(rules.rules)
  const { number } = useFormat()
  const moved = preview.moves.filter(({ from, to }) => from !== to).reduce((sum, { customers }) => sum + customers, 0)
  if (preview.customers === 0) return <p className={styles.line}>{texts.noCustomers}</p>
  const all = number(preview.customers)
  return (
    <>
      <p className={styles.line}>{moved === 0 ? texts.nobodyMoves(all) : texts.moved(number(moved), all)}</p>
      {preview.byHand > 0 && <p className={styles.quiet}>{texts.byHand(number(preview.byHand))}</p>}
      {preview.notValued > 0 && <p className={styles.quiet}>{texts.notValued(number(preview.notValued))}</p>}
      {preview.odd.map((problem) => (
        <p key={problem.ruleId} className={styles.quiet}>
          {problemSentence(problem, words)}
        </p>
      ))}
      <MoveTable moves={preview.moves} open={open} onOpen={onOpen} />
    </>
  )
}
