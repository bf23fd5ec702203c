import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { reminderLevels } from '../../../../domain/commerce/complaints/standing.ts'
import { type Outputs, useTRPC } from '../../../api.ts'
import { CutList } from '../../../ui/CutList.tsx'
import { today } from '../../../ui/days.ts'
import { Row } from '../../../ui/Row.tsx'
import { Block } from '../../desk/Block.tsx'
import { CustomerLink } from '../../desk/CustomerLink.tsx'
import { joined } from '../../desk/joined.ts'
import { useComplaintTexts } from './use-complaint-texts.ts'
import { useDueWords } from './use-due-words.ts'

type Reminder = Outputs['complaints']['reminders'][number]

const useStyles = makeStyles({ late: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 } })

/** Complaints that want something of the reader, or of whom he stands in for: a line each, the step that is due first. Nothing where there is none, or while nobody knows. */
export function ComplaintsBlock({ onCustomer }: { onCustomer: (customerId: string) => void }) {
  const styles = useStyles()
  const texts = useComplaintTexts()
  const dueWords = useDueWords()
  const { data } = useQuery(useTRPC().complaints.reminders.queryOptions())
  if (!data?.length) return null
  return (
    <Block title={texts.day.title}>
      <CutList rows={firstOfEach(data)}>
        {({ complaintId, number, subject, step, level, dueOn, customer, customerId, forName }) => (
          <Row
            key={complaintId}
            title={<CustomerLink name={customer} onOpen={() => onCustomer(customerId)} />}
            below={
              <>
                {joined(number, subject)}
                <br />
                <span className={dueOn < today() ? styles.late : undefined}>
                  {joined(texts.row.next(texts.steps[step], dueWords(dueOn)), texts.day.levels[level], forName && texts.day.standsInFor(forName))}
                </span>
              </>
            }
          />
        )}
      </CutList>
    </Block>
  )
}

/** Of each complaint the step that is due first, at the highest level that has come. */
function firstOfEach(reminders: readonly Reminder[]): Reminder[] {
  const first = new Map<string, Reminder>()
  const rank = ({ level }: Reminder): number => reminderLevels.indexOf(level)
  for (const each of reminders) {
    const known = first.get(each.complaintId)
    const isBefore = !known || each.dueOn < known.dueOn || (each.dueOn === known.dueOn && rank(each) > rank(known))
    if (isBefore) first.set(each.complaintId, each)
  }
  return [...first.values()]
}
