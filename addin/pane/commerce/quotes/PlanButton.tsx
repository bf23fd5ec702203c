import { Button } from '@fluentui/react-components'
import { Add16Regular } from '@fluentui/react-icons/svg/add'

type Props = { label: string; name: string; isBusy?: boolean; onPlan: () => void }

/** Beside the words of a line. `name`: read out. */
export const PlanButton = ({ label, name, isBusy = false, onPlan }: Props) => (
  <Button
    size="small"
    appearance="transparent"
    icon={<Add16Regular />}
    aria-label={name}
    disabled={isBusy}
    style={{ minWidth: 0, padding: 0 }}
    onClick={onPlan}
  >
    {label}
  </Button>
)
