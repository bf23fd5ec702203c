import { Button } from '@fluentui/react-components'
import { ArrowUpload20Regular } from '@fluentui/react-icons/svg/arrow-upload'
import { useRef } from 'react'

type Props = { label: string; isPrimary?: boolean; isMultiple?: boolean; isDisabled?: boolean; onFiles: (files: readonly File[]) => void }

/** Opens the browser's own way of choosing files. */
export function FileButton({ label, isPrimary = false, isMultiple = false, isDisabled = false, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button
        appearance={isPrimary ? 'primary' : 'secondary'}
        icon={<ArrowUpload20Regular />}
        disabled={isDisabled}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={isMultiple}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          // Else the same file could not be chosen a second time.
          target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </>
  )
}
