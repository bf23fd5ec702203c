import { Button, Link, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Outputs } from '../../../api.ts'
import { addressOf } from '../../../page-address.ts'
import { useObjectionTexts } from '../../../pane/valuation/objections/use-objection-texts.ts'
import { ClassBadge } from '../../../ui/ClassBadge.tsx'
import { useHasDraft } from '../../../ui/forms/drafts.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { ANSWER_FORM } from './use-answer.ts'

const useStyles = makeStyles({
  item: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '6px' },
  reason: { margin: '2px 0', fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

type Objection = Outputs['objections']['list']['rows'][number]

/** Of whom, what was shown, why it is not so, and the answer to it. */
export function ObjectionItem({ row }: { row: Objection }) {
  const styles = useStyles()
  const texts = useObjectionTexts()
  const { day } = useFormat()
  const { id, customerId, customer, classLabel, subject, shown, reason, by, at, answer, settledAt, settledBy } = row
  const [isOpen, setIsOpen] = useState(useHasDraft(ANSWER_FORM, id))
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <ClassBadge label={classLabel} />
        <Link href={addressOf({ page: 'customer', customerId })}>{customer}</Link>
        <span>{texts.shown(texts.subjects[subject], shown)}</span>
      </div>
      <p className={styles.reason}>{reason}</p>
      <p className={styles.quiet}>{texts.saidBy(by, day(at))}</p>
      {answer !== null && <p>{answer}</p>}
      {settledAt !== null && <p className={styles.quiet}>{texts.saidBy(settledBy, day(settledAt))}</p>}
      {settledAt === null && !isOpen && (
        <Button size="small" aria-label={texts.answerFor(customer)} onClick={() => setIsOpen(true)}>
          {texts.answer}
        </Button>
      )}
      {settledAt === null && isOpen && <AnswerForm objection={row} onClose={() => setIsOpen(false)} />}
    </li>
  )
}
