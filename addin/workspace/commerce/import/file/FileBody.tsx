import { useState } from 'react'
import type { ImportDetail } from '../../../../api.ts'
import { CheckedFile } from '../check/CheckedFile.tsx'
import { DoneFile } from '../check/DoneFile.tsx'
import { JobProgress } from '../job/JobProgress.tsx'
import { isOnItsWay } from '../job/on-its-way.ts'
import { MappingForm } from '../mapping/MappingForm.tsx'
import { DamageNote } from '../reading/DamageNote.tsx'
import { ReadingFacts } from '../reading/ReadingFacts.tsx'
import type { Uploads } from '../upload/use-uploads.ts'
import { CancelButton } from './CancelButton.tsx'
import { EndedFile } from './EndedFile.tsx'

type Props = { detail: ImportDetail; uploads: Uploads; onList: () => void }

/** What can be seen and done, by how far the file is. */
export function FileBody({ detail, uploads, onList }: Props) {
  const { job, reading } = detail
  const [isAssigning, setIsAssigning] = useState(false)
  const mayAssign = reading && (job.state === 'asking' || (job.state === 'checked' && isAssigning))
  const cancel = <CancelButton job={job} onCancelled={onList} />
  if (isOnItsWay(job))
    return (
      <>
        <JobProgress job={job} />
        {job.state !== 'undoing' && cancel}
      </>
    )
  if (mayAssign)
    return (
      <>
        <ReadingFacts job={job} reading={reading} />
        <DamageNote damage={reading.damage} />
        {/* Another reading is another form. */}
        <MappingForm
          key={JSON.stringify([reading.sheet, reading.entity, reading.fields])}
          detail={{ ...detail, reading }}
          onKeep={job.state === 'checked' ? () => setIsAssigning(false) : null}
          onSettled={() => setIsAssigning(false)}
          cancel={cancel}
        />
      </>
    )
  if (job.state === 'checked') return <CheckedFile detail={detail} uploads={uploads} onAssign={() => setIsAssigning(true)} cancel={cancel} />
  if (job.state === 'done') return <DoneFile detail={detail} uploads={uploads} />
  return <EndedFile job={job} uploads={uploads} />
}
