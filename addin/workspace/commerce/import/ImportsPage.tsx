import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTRPC } from '../../../api.ts'
import { ImportFile } from './file/ImportFile.tsx'
import { AllImports } from './list/AllImports.tsx'
import type { NarrowedImports } from './list/ImportFilterRow.tsx'
import { UploadLines } from './upload/UploadLines.tsx'
import { useUploads } from './upload/use-uploads.ts'
import { usePageStyles } from './use-page-styles.ts'

type Props = NarrowedImports & { jobId: string | null; onFile: (jobId: string | null) => void }

/** Exports of an ERP: those that came in and new ones, or one of them on its way. */
export function ImportsPage({ jobId, filter, onFilter, onFile }: Props) {
  const { page } = usePageStyles()
  const trpc = useTRPC()
  const client = useQueryClient()
  // A file goes on being sent when its page is left: whoever works elsewhere by then is not fetched back.
  const isShown = useRef(true)
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
    }
  }, [])
  const uploads = useUploads((arrived, isOnlyOne) => {
    void client.invalidateQueries({ queryKey: trpc.imports.pathKey() })
    if (isOnlyOne && isShown.current) onFile(arrived)
  })
  return (
    <main className={page}>
      {jobId === null ? (
        <AllImports uploads={uploads} filter={filter} onFilter={onFilter} />
      ) : (
        <>
          <UploadLines uploads={uploads} />
          <ImportFile key={jobId} jobId={jobId} uploads={uploads} onList={() => onFile(null)} />
        </>
      )}
    </main>
  )
}
