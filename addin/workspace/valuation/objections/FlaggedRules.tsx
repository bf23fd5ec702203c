import { Link, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { type Outputs, useTRPC } from '../../../api.ts'
import { addressOf } from '../../../page-address.ts'
import { useObjectionTexts } from '../../../pane/valuation/objections/use-objection-texts.ts'
import { useFormat } from '../../../ui/use-format.ts'

const useStyles = makeStyles({ note: { margin: '8px 0' }, line: { margin: 0 } })

type Rule = Outputs['objections']['counted'][number]

/** Where rules are edited: those to which too many object; nothing where there are none. For who leads. */
export const FlaggedRules = ({ subject }: { subject: Rule['subject'] }) => (
  <Suspense fallback={null}>
    <Content subject={subject} />
  </Suspense>
)

function Content({ subject }: { subject: Rule['subject'] }) {
  const styles = useStyles()
  const texts = useObjectionTexts()
  const { number } = useFormat()
  const { data } = useQuery(useTRPC().objections.counted.queryOptions())
  const flagged = (data ?? []).filter((rule) => rule.subject === subject && rule.isFlagged)
  if (flagged.length === 0) return null
  return (
    <MessageBar className={styles.note} layout="multiline" intent="warning">
      <MessageBarBody>
        {flagged.map(({ ruleKey, shown, objections, customers }) => (
          <p key={ruleKey} className={styles.line}>
            {texts.latest(texts.subjects[subject], shown)}: {texts.toCheck(number(objections), number(Math.max(objections, customers)))}
          </p>
        ))}
        <Link href={addressOf({ page: 'objections' })}>{texts.title}</Link>
      </MessageBarBody>
    </MessageBar>
  )
}
