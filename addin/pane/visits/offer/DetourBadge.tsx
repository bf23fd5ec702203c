import { Badge, makeStyles } from '@fluentui/react-components'
import { detourLevel } from '../../../../domain/visits/slots/find-slots.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'

const colours = { short: 'success', fair: 'warning', long: 'danger' } as const

const useStyles = makeStyles({ badge: { flexShrink: 0, whiteSpace: 'nowrap' } })

/** How much longer the day's way gets: in minutes, the colour only repeats them. */
export function DetourBadge({ detour }: { detour: number | null }) {
  const styles = useStyles()
  const { visitOffer: texts } = useTexts()
  const { number } = useFormat()
  if (detour === null)
    return (
      <Badge className={styles.badge} appearance="outline" color="informative">
        {texts.unknownDetour}
      </Badge>
    )
  const level = detourLevel(detour)
  return (
    <Badge className={styles.badge} appearance="tint" color={colours[level]} title={texts.detourMeans[level]}>
      {texts.detour(number(detour))}
    </Badge>
  )
}
