import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type Borders, presetBorders, presetNames, processorBorders } from '../../../../../domain/valuation/customer-class/rule-presets.ts'
import type { Outputs } from '../../../../api.ts'
import { usePlainFormat } from '../../../../ui/app-context.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../../ui/Skeleton.tsx'
import { firstRules } from './first-rules.ts'
import { newRule, type TypedRule, toTyped } from './typed-rules.ts'
import { useClassRuleTexts } from './use-class-rule-texts.ts'

const useStyles = makeStyles({
  title: { margin: '8px 0 0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  quiet: { margin: '2px 0 8px', color: tokens.colorNeutralForeground2 },
  choice: { display: 'grid', justifyItems: 'start', gap: '2px', margin: '0 0 12px' },
})

type Proposal = Outputs['customerClasses']['proposeRules']
type Props = { proposal: UseQueryResult<Proposal, unknown>; sign: ',' | '.'; onChoose: (rules: readonly TypedRule[]) => void }

/** Where no rules are yet: what to begin with. */
export function FirstRules({ proposal, sign, onChoose }: Props) {
  const styles = useStyles()
  const { first } = useClassRuleTexts()
  return (
    <>
      <h3 className={styles.title}>{first.title}</h3>
      <p className={styles.quiet}>{first.hint}</p>
      {proposal.isPending && <Skeleton heights={[48, 48, 48]} />}
      {proposal.error !== null && <ErrorNote error={proposal.error} onRetry={() => void proposal.refetch()} />}
      {proposal.data && <Choices proposal={proposal.data} sign={sign} onChoose={onChoose} />}
      <Button onClick={() => onChoose([newRule()])}>{first.blank}</Button>
    </>
  )
}

function Choices({ proposal, sign, onChoose }: Pick<Props, 'sign' | 'onChoose'> & { proposal: Proposal }) {
  const styles = useStyles()
  const texts = useClassRuleTexts()
  const { first } = texts
  const { money, number, percent } = usePlainFormat()
  const { potential, processors } = proposal
  const ofProcessors = processors.bands?.borders ?? processorBorders
  const choice = (label: string, hint: string, borders: Borders): ReactNode => (
    <div key={label} className={styles.choice}>
      <Button onClick={() => onChoose(toTyped(firstRules(texts, borders, { targetGroups: processors.targetGroups, borders: ofProcessors }), sign))}>
        {label}
      </Button>
      <span>{hint}</span>
    </div>
  )
  const shares = potential.bands?.shares
  return (
    <>
      {potential.bands && shares ? (
        choice(
          first.own,
          first.ownHint(
            money(potential.bands.borders.a),
            money(potential.bands.borders.b),
            first.shares(percent(shares.A), percent(shares.B), percent(shares.C)),
          ),
          potential.bands.borders,
        )
      ) : (
        <p className={styles.quiet}>{potential.known === 0 ? first.noPotential : first.alike(number(potential.known))}</p>
      )}
      {presetNames.map((name) =>
        choice(first[name], first.fixedHint(money(presetBorders[name].a), money(presetBorders[name].b)), presetBorders[name]),
      )}
      {processors.targetGroups.length > 0 && (
        <p className={styles.quiet}>{first.processors(processors.targetGroups.join(', '), number(ofProcessors.a), number(ofProcessors.b))}</p>
      )}
    </>
  )
}
