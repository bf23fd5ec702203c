import type { Outputs } from '../../../api.ts'
import { Row } from '../../../ui/Row.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { RevokeButton } from './RevokeButton.tsx'
import { usePushTexts } from './use-push-texts.ts'

type Props = { line: Outputs['apiKeys']['list'][number] }

/** One key: what it is for, what it may, and when it was last used. */
export function KeyLine({ line }: Props) {
  const texts = usePushTexts()
  const { day, dayAndTime } = useFormat()
  const { id, name, source, entities, begins, createdAt, createdBy, lastUsedAt, revokedAt } = line
  const may = entities.length === Object.keys(texts.kinds).length ? texts.allKinds : entities.map((kind) => texts.kinds[kind]).join(', ')
  const facts = [
    `${texts.source} ${source}`,
    may,
    texts.begins(begins),
    texts.madeBy(day(createdAt), createdBy),
    lastUsedAt ? texts.lastUsed(dayAndTime(lastUsedAt)) : texts.neverUsed,
  ]
  return <Row title={name} below={facts.join(' · ')} end={revokedAt ? texts.revokedOn(day(revokedAt)) : <RevokeButton id={id} name={name} />} />
}
