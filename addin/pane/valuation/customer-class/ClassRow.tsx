import { Button } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { type ShownWorth, useTRPCClient } from '../../../api.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useNotify } from '../../../ui/notices.tsx'
import { Row } from '../../../ui/Row.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { useCustomerClassTexts } from './use-customer-class-texts.ts'
import { useReadWorthAnew } from './use-read-worth-anew.ts'

/** From this age on it is the age that is told, not how near the border lies. */
const OLD_MONTHS = 12

/** The class, what it goes by, and what would make it better. */
export function ClassRow({ customerId, worth }: { customerId: string; worth: ShownWorth }) {
  const texts = useCustomerClassTexts()
  const { day, money, number } = useFormat()
  const { classCode, inDoubt, classSince, hasRules, rule, byHand, better, nextDigitFromCents, potential } = worth
  const byRules = hasRules ? (rule ? texts.byRule(rule) : texts.noRule) : texts.noRules
  const isOld = (potential.ageMonths ?? 0) >= OLD_MONTHS
  const digit = classCode?.endsWith('3') ? 2 : 1
  const ways = [
    better && texts.betterLetter(better.letter, better.measure, (better.measure === 'employees' ? number : money)(better.from)),
    classCode && nextDigitFromCents !== null && texts.betterDigit(digit, money(nextDigitFromCents)),
  ].filter((way) => typeof way === 'string')
  const isBest = classCode === 'A1' && ways.length === 0
  return (
    <>
      <Row
        title={inDoubt ? texts.classOf(inDoubt) : texts.noClass}
        below={byHand ? `${texts.byHand(day(byHand.until), byHand.by)}: ${byHand.reason}` : byRules}
        end={classSince && texts.since(day(classSince))}
      />
      {inDoubt !== classCode && <Row title={isOld ? texts.doubt.old(potential.ageMonths ?? 0) : texts.doubt.wide} />}
      {byHand && <BackToRules customerId={customerId} />}
      {isBest ? <Row title={texts.best} /> : ways.map((way) => <Row key={way} title={way} />)}
    </>
  )
}

function BackToRules({ customerId }: { customerId: string }) {
  const texts = useCustomerClassTexts().hand
  const notify = useNotify()
  const readAnew = useReadWorthAnew()
  const api = useTRPCClient()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => api.customerClasses.endByHand.mutate({ customerId }),
    onSuccess: () => {
      readAnew()
      notify({ text: texts.ended })
    },
  })
  return (
    <>
      <Button size="small" disabled={isPending} onClick={() => mutate()}>
        {texts.end}
      </Button>
      {error ? <ErrorNote error={error} /> : null}
    </>
  )
}
