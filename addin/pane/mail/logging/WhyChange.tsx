import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { changeFor } from '../../../../domain/mail/verdict/change.ts'
import type { Outputs } from '../../../api.ts'
import type { Party } from '../../../office/mail-host.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useIgnoring } from '../../customers/unknown-sender/use-ignoring.ts'
import { useMailRules } from '../rules/use-mail-rules.ts'
import { WithdrawOffer } from '../rules/WithdrawOffer.tsx'
import { useMakeCustomer } from './use-make-customer.ts'

const useStyles = makeStyles({ hint: { margin: 0, color: tokens.colorNeutralForeground2 } })

type Props = { why: NonNullable<Outputs['mailSync']['why']> /** Of a mail that came in. */; sender: Party | null }

/** What would change the verdict: one click where there is one, else where it is done. */
export function WhyChange({ why, sender }: Props) {
  const styles = useStyles()
  const { mailSync, states } = useTexts()
  const rules = useMailRules()
  const ignoring = useIgnoring(sender?.address ?? '')
  const making = useMakeCustomer()
  const { rule, supplier } = why
  const change = changeFor(why.reason, rule?.mayLift ?? false)
  const addSender = (effect: 'exclude' | 'always') => sender && (() => rules.add({ effect, kind: 'address', value: sender.address, scope: 'own' }))
  const buttons = {
    lift_entry: {
      label: mailSync.liftRule,
      click: rule && (() => rules.remove({ ...rule, effect: why.reason === 'always' ? 'always' : 'exclude', scope: rule.isOwn ? 'own' : 'company' })),
    },
    never_sender: { label: mailSync.neverSender, click: addSender('exclude') },
    always_sender: { label: mailSync.alwaysSender, click: addSender('always') },
    notice_sender: { label: states.unignore, click: sender && ignoring.takeBack },
    make_customer: { label: mailSync.makeCustomer, click: supplier && (() => making.make(supplier)) },
  }
  const button = change === null || change === 'assign_sender' || change === 'log_by_hand' ? null : buttons[change]
  const error = rules.error ?? ignoring.error ?? making.error
  return (
    <>
      {button?.click && !rules.isAdded && (
        <Button size="small" disabled={rules.isPending || ignoring.isPending || making.isPending} onClick={button.click}>
          {button.label}
        </Button>
      )}
      {change === 'assign_sender' && <p className={styles.hint}>{mailSync.assignHint}</p>}
      {change === 'log_by_hand' && <p className={styles.hint}>{mailSync.byHandHint}</p>}
      {rules.offer && <WithdrawOffer offer={rules.offer} isPending={rules.isPending} onWithdraw={rules.withdraw} onKeep={rules.keep} />}
      {error ? <ErrorNote error={error} /> : null}
    </>
  )
}
