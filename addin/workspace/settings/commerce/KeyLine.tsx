import { useQueryClient } from '@tanstack/react-query'
import { type Outputs, useTRPC, useTRPCClient } from '../../../api.ts'
import { ConfirmButton } from '../../../ui/ConfirmButton.tsx'
import { useNotify } from '../../../ui/notices.tsx'
import { Row } from '../../../ui/Row.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { usePushTexts } from './use-push-texts.ts'

type Props = { line: Outputs['apiKeys']['list'][number] }

/** One key: what it is for, what it may, and when it was last used. A key that somebody else may have is never good again once it is revoked. */
export function KeyLine({ line }: Props) {
  const texts = usePushTexts()
  const { day, dayAndTime } = useFormat()
  const { apiKeys } = useTRPCClient()
  const keys = useTRPC().apiKeys.pathKey()
  const client = useQueryClient()
  const notify = useNotify()
  const { id, name, source, entities, begins, createdAt, createdBy, lastUsedAt, revokedAt } = line
  const may = entities.length === Object.keys(texts.kinds).length ? texts.allKinds : entities.map((kind) => texts.kinds[kind]).join(', ')
  const facts = [
    `${texts.source} ${source}`,
    may,
    texts.begins(begins),
    texts.madeBy(day(createdAt), createdBy),
    lastUsedAt ? texts.lastUsed(dayAndTime(lastUsedAt)) : texts.neverUsed,
  ]
  const revoke = async (): Promise<void> => {
    await apiKeys.revoke.mutate({ id }).finally(() => void client.invalidateQueries({ queryKey: keys }))
    notify({ text: texts.revoked(name) })
  }
  const end = revokedAt ? (
    texts.revokedOn(day(revokedAt))
  ) : (
    <ConfirmButton label={texts.revoke} name={texts.revokeOf(name)} title={texts.revokeTitle(name)} runLabel={texts.revokeRun} run={revoke}>
      {texts.revokeHint}
    </ConfirmButton>
  )
  return <Row title={name} below={facts.join(' · ')} end={end} />
}
