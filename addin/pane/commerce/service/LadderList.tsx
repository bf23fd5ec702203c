import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import { Circle16Regular } from '@fluentui/react-icons/svg/circle'
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle'
import { PauseCircle16Regular } from '@fluentui/react-icons/svg/pause-circle'
import type { StepStanding } from '../../../../domain/commerce/complaints/standing.ts'
import type { ShownComplaint } from '../../../api.ts'
import { today } from '../../../ui/days.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { useComplaintActs } from './use-complaint-acts.ts'
import { useComplaintTexts } from './use-complaint-texts.ts'
import { useDueWords } from './use-due-words.ts'

const useStyles = makeStyles({
  list: { margin: '8px 0', padding: 0, listStyleType: 'none' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '6px', minHeight: '30px', padding: '2px 0' },
  icon: { display: 'flex', flexShrink: 0, width: '16px', justifyContent: 'center' },
  words: { flex: '1 1 10em', minWidth: 0, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  state: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  late: { color: tokens.colorStatusDangerForeground1 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  button: { minWidth: 0, flexShrink: 0 },
})

/** The steps of a complaint with how each stands: done, due, late, or waiting for the customer. */
export function LadderList({ complaint }: { complaint: ShownComplaint }) {
  const styles = useStyles()
  const texts = useComplaintTexts()
  const acts = useComplaintActs(complaint)
  return (
    <>
      <ul className={styles.list} aria-label={texts.ladder}>
        {complaint.standing.steps.map((each) => (
          <StepLine key={each.step} each={each} complaint={complaint} acts={acts} />
        ))}
      </ul>
      {acts.error && <ErrorNote error={acts.error} />}
    </>
  )
}

type LineProps = { each: StepStanding; complaint: ShownComplaint; acts: ReturnType<typeof useComplaintActs> }

function StepLine({ each, complaint, acts }: LineProps) {
  const styles = useStyles()
  const texts = useComplaintTexts()
  const { step } = each
  const stateWords = useStateWords(complaint)
  const isLate = each.state === 'open' && each.dueOn !== null && each.dueOn < today()
  const last = complaint.done.findLast((done) => done.step === step)
  return (
    <li className={styles.line}>
      <StepSign each={each} isLate={isLate} />
      <span className={styles.words}>
        {texts.steps[step]}
        <span className={mergeClasses(styles.state, isLate && styles.late)}>{stateWords(each)}</span>
      </span>
      {last && (
        <Button
          size="small"
          appearance="transparent"
          className={styles.button}
          disabled={acts.isBusy}
          aria-label={texts.undoStep(texts.steps[step])}
          onClick={() => acts.undoStep(last)}
        >
          {texts.takeBack}
        </Button>
      )}
      {each.state === 'open' && (
        <Button
          size="small"
          className={styles.button}
          disabled={acts.isBusy}
          aria-label={texts.actOf(texts.acts[step], complaint.number)}
          onClick={() => acts.doStep(step)}
        >
          {texts.acts[step]}
        </Button>
      )}
    </li>
  )
}

/** Each with its own form: nobody has to tell colours apart. */
function StepSign({ each, isLate }: { each: StepStanding; isLate: boolean }) {
  const styles = useStyles()
  if (each.state === 'done')
    return (
      <span className={mergeClasses(styles.icon, styles.done)}>
        <CheckmarkCircle16Filled />
      </span>
    )
  const Sign = isLate ? ErrorCircle16Filled : each.dueOn === null ? PauseCircle16Regular : Circle16Regular
  return (
    <span className={mergeClasses(styles.icon, isLate && styles.late)}>
      <Sign />
    </span>
  )
}

function useStateWords({ done }: ShownComplaint): (each: StepStanding) => string {
  const texts = useComplaintTexts()
  const { weekday } = useFormat()
  const dueWords = useDueWords()
  return (each) => {
    const own = done.filter(({ step }) => step === each.step)
    const last = own.at(-1)
    if (each.step === 'word' && last) {
      const told = texts.words(own.length, weekday(last.at))
      return each.state === 'done' ? told : `${told}, ${dueWords(each.dueOn)}`
    }
    if (each.state === 'open') return dueWords(each.dueOn)
    const on = last?.at ?? each.doneOn
    if (!on) return texts.settled
    const isLate = each.dueOn !== null && each.doneOn !== null && each.doneOn > each.dueOn
    return isLate ? texts.doneLate(weekday(on), last?.by ?? null, weekday(each.dueOn ?? on)) : texts.done(weekday(on), last?.by ?? null)
  }
}
