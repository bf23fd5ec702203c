import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal'
import { addDays } from '../../../../../domain/time/local-time.ts'
import { useQuoteTexts } from '../../../../pane/commerce/quotes/use-quote-texts.ts'
import type { QuoteToChase } from './quote-to-chase.ts'
import { usePutOff } from './use-put-off.ts'

const spans = [7, 30] as const

/** Not now, or never for this customer. */
export function PutOffMenu({ row, day }: { row: QuoteToChase; day: string }) {
  const texts = useQuoteTexts()
  const { pause, spare } = usePutOff()
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={texts.acts(row.number)} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {spans.map((days) => (
            <MenuItem key={days} onClick={() => void pause(row, addDays(day, days))}>
              {texts.pause[days]}
            </MenuItem>
          ))}
          <MenuItem onClick={() => void spare(row)}>{texts.spare}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
