import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { complaintSteps, isOwnKind } from '../../../../domain/commerce/complaints/ladder.ts'
import { useComplaintTexts } from '../../../pane/commerce/service/use-complaint-texts.ts'
import { useKindName } from '../../../pane/commerce/service/use-kind-name.ts'
import { TextField } from '../../../ui/forms/TextField.tsx'
import { CountField } from '../CountField.tsx'
import type { KindFields } from './ladder-fields.ts'

const useStyles = makeStyles({
  kind: { margin: '0 0 12px', padding: '8px 0 0', border: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  name: { flexGrow: 1, minWidth: 0, margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  row: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))', alignItems: 'end', gap: '8px' },
})

/** One kind: whether it is offered, and within how many workdays each step is due. */
export function KindRow({ kind, onChange }: { kind: KindFields; onChange: (part: Partial<KindFields>) => void }) {
  const styles = useStyles()
  const { settings: texts, steps } = useComplaintTexts()
  const kindName = useKindName()
  const own = isOwnKind(kind.key)
  const name = own ? kindName({ key: kind.key, name: null }) : kind.name
  return (
    <section className={styles.kind} aria-label={name}>
      <div className={styles.head}>
        {own ? (
          <h3 className={styles.name}>{name}</h3>
        ) : (
          <div className={styles.name}>
            <TextField label={texts.ownName} value={kind.name} maxLength={60} onChange={(typed) => onChange({ name: typed })} />
          </div>
        )}
        <Checkbox
          label={{ children: texts.isOffered }}
          aria-label={texts.of(texts.isOffered, name)}
          checked={kind.isOffered}
          onChange={(_event, { checked }) => onChange({ isOffered: checked === true })}
        />
      </div>
      <div className={styles.row}>
        {complaintSteps.map((step) => (
          <CountField
            key={step}
            label={steps[step]}
            name={texts.of(steps[step], name)}
            value={kind[step]}
            onChange={(value) => onChange({ [step]: value })}
          />
        ))}
      </div>
    </section>
  )
}
