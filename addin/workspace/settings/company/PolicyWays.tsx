import { Badge, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import { policyPresetNames, policyPresetOf, policyPresets } from '../../../../domain/company/policy-preset.ts'
import { useTexts } from '../../../ui/app-context.ts'
import type { Policy, PolicyEdit } from './policy-values.ts'

const useStyles = makeStyles({
  heading: { margin: '0', fontSize: tokens.fontSizeBase300 },
  name: { fontWeight: tokens.fontWeightSemibold, marginInlineEnd: '8px' },
  hint: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  note: { margin: '4px 0 12px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

type Props = { saved: Policy; policy: Policy; onChange: PolicyEdit }

/** Three usual ways, each with what is kept and who sees it; nothing is changed before it is saved. */
export function PolicyWays({ saved, policy, onChange }: Props) {
  const styles = useStyles()
  const { loggingPolicy: texts } = useTexts()
  const held = policyPresetOf(saved)
  const chosen = policyPresetOf(policy)
  return (
    <section aria-labelledby="policy-ways">
      <h3 id="policy-ways" className={styles.heading}>
        {texts.ways.title}
      </h3>
      <RadioGroup
        aria-labelledby="policy-ways"
        value={chosen ?? ''}
        onChange={(_event, { value }) => {
          const name = policyPresetNames.find((each) => each === value)
          if (name) onChange(policyPresets[name])
        }}
      >
        {policyPresetNames.map((name) => (
          <Radio
            key={name}
            value={name}
            label={
              <>
                <span className={styles.name}>{texts.ways[name].name}</span>
                {name === held && (
                  <Badge appearance="tint" size="small">
                    {texts.ways.holds}
                  </Badge>
                )}
                <span className={styles.hint}>{texts.ways[name].hint}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
      <p className={styles.note}>
        {chosen === null && `${held === null ? (saved.version === 0 ? texts.ways.undecided : texts.ways.own) : texts.ways.ownEdited} `}
        {texts.noAgreement}
      </p>
    </section>
  )
}
