import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Row } from '../../../ui/Row.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { PolicyHistory } from '../company/PolicyHistory.tsx'
import { policyFields, usePolicyWords } from '../company/policy-values.ts'

const useStyles = makeStyles({ intro: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 } })

/** What applies here: the company's decisions, to read. */
export function RulesSection() {
  const styles = useStyles()
  const { loggingPolicy: texts } = useTexts()
  const words = usePolicyWords()
  const query = useQuery(useTRPC().loggingPolicy.show.queryOptions())
  const { data } = query
  return (
    <>
      <p className={styles.intro}>{texts.applies}</p>
      {query.isPending && <Skeleton heights={[34, 34, 34, 34]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {data &&
        policyFields.map((field) => <Row key={field} title={`${texts.fields[field]}: ${words(field, data[field])}`} below={texts.hints[field]} />)}
      <PolicyHistory />
    </>
  )
}
