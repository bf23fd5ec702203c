import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal'
import { addDays } from '../../../../domain/time/local-time.ts'
import { useProposalTexts } from './use-proposal-texts.ts'
import { usePutOffCustomer } from './use-put-off-customer.ts'
import type { Proposal } from './use-reason-text.ts'

const spans = [7, 30] as const

/** Not now; never for such a reason; never at all. */
export function PutOffCustomerMenu({ proposal, today }: { proposal: Proposal; today: string }) {
  const texts = useProposalTexts()
  const { pause, refuse } = usePutOffCustomer()
  const kinds = [...new Set(proposal.reasons.map(({ kind }) => kind))]
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label={texts.acts(proposal.customer)} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {spans.map((days) => (
            <MenuItem key={days} onClick={() => void pause(proposal, addDays(today, days))}>
              {texts.pause[days]}
            </MenuItem>
          ))}
          {kinds.map((kind) => (
            <MenuItem key={kind} onClick={() => void refuse(proposal, kind)}>
              {texts.refuse(texts.kinds[kind])}
            </MenuItem>
          ))}
          <MenuItem onClick={() => void refuse(proposal, 'all')}>{texts.refuseAll}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
