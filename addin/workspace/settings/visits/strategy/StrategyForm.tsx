import { makeStyles, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { capacity } from '../../../../../domain/visits/strategy/capacity.ts'
import { type Outputs, useTRPC, useTRPCClient } from '../../../../api.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { useEdits } from '../../../../ui/forms/use-edits.ts'
import { SettingsForm } from '../../SettingsForm.tsx'
import { useSaveSetting } from '../../use-save-setting.ts'
import { CapacityNote } from './CapacityNote.tsx'
import { CostFigures } from './CostFigures.tsx'
import { StrategyTable } from './StrategyTable.tsx'
import { noEdits, type Policy, readPolicy, toFields, withEdits } from './strategy-fields.ts'

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 } })

type Territory = Outputs['visitStrategy']['territory']
type Props = { policy: Policy; territory: Territory; isEditable: boolean }

/** The table with what follows from it while one types. */
export function StrategyForm({ policy, territory, isEditable }: Props) {
  const styles = useStyles()
  const { visitStrategy: texts } = useTexts()
  const trpc = useTRPC()
  const { visitStrategy } = useTRPCClient()
  const client = useQueryClient()
  const edits = useEdits('visit_strategy', noEdits, policy.version)
  const { edited } = edits
  const fields = withEdits(policy, edited)
  const read = readPolicy(fields)
  const isEdited = JSON.stringify(fields) !== JSON.stringify(toFields(policy))
  const saving = useSaveSetting(visitStrategy.change.mutate, {
    ...{ queryKey: trpc.visitStrategy.show.queryKey(), edits, savedText: texts.saved },
    onSaved: () => void client.invalidateQueries({ queryKey: trpc.visitStrategy.pathKey() }),
  })
  const save = (): void => {
    if (read) saving.mutate({ ...read, version: policy.version })
  }
  const outcome = read && capacityOf(read, territory)
  const note = (
    <>
      <p className={styles.quiet}>{texts.costBasis}</p>
      {read && outcome && <CapacityNote capacity={outcome} policy={read} territory={territory} />}
    </>
  )
  return (
    <SettingsForm
      isEditable={isEditable}
      isEdited={isEdited}
      problem={read ? null : texts.checkFields}
      edits={edits}
      saving={saving}
      onSave={save}
      note={note}
    >
      <StrategyTable
        strategies={fields.strategies}
        customers={territory.classes}
        capacity={outcome}
        onChange={(classCode, part) =>
          edits.edit({ ...edited, strategies: { ...edited.strategies, [classCode]: { ...edited.strategies[classCode], ...part } } })
        }
      />
      <CostFigures figures={fields} onChange={(part) => edits.edit({ ...edited, figures: { ...edited.figures, ...part } })} />
    </SettingsForm>
  )
}

const capacityOf = ({ strategies, hourlyCostCents, fieldDays, visitsPerDay }: Omit<Policy, 'version'>, { people, classes }: Territory) =>
  capacity(
    classes.map((load) => ({ ...load, strategy: strategies[load.classCode] })),
    { hourlyCostCents, visitsPossible: people * fieldDays * visitsPerDay },
  )
