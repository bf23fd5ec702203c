import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { cutList, MOST_DECISIONS } from '../../../../domain/texts/cut-list.ts'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { CutNote } from '../../../ui/CutList.tsx'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Row } from '../../../ui/Row.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { isPolicyField, usePolicyWords } from './policy-values.ts'

const useStyles = makeStyles({
  heading: { margin: '20px 0 4px', fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
})

/** Who decided what, and when; the newest first. */
export function PolicyHistory() {
  const styles = useStyles()
  const { loggingPolicy: texts } = useTexts()
  const { day, time } = useFormat()
  const words = usePolicyWords()
  const query = useQuery(useTRPC().loggingPolicy.history.queryOptions())
  const decisions = cutList(query.data ?? [], MOST_DECISIONS)
  return (
    <section aria-labelledby="policy-history">
      <h3 id="policy-history" className={styles.heading}>
        {texts.history}
      </h3>
      {query.isPending && <Skeleton heights={[34, 34]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.data?.length === 0 && <p className={styles.quiet}>{texts.noHistory}</p>}
      <ul className={styles.list}>
        {decisions.rows.map(({ id, at, by, field, before, after }) => (
          <li key={id}>
            {isPolicyField(field) && (
              <Row
                title={`${texts.fields[field]}: ${texts.changed(words(field, before), words(field, after))}`}
                below={`${by ?? texts.system}, ${day(at)} ${time(at)}`}
              />
            )}
          </li>
        ))}
      </ul>
      {decisions.isCut && <CutNote most={MOST_DECISIONS} />}
    </section>
  )
}
