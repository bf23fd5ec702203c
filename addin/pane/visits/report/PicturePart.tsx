import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { Camera16Regular } from '@fluentui/react-icons/svg/camera'
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss'
import { useRef, useState } from 'react'
import { v7 } from 'uuid'
import { useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { shrinkPicture } from './shrink-picture.ts'

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: '12px' },
  remove: { minWidth: 0 },
})

export type Picture = { id: string; bytes: Blob }
type Props = { pictures: Picture[]; onChange: (pictures: Picture[]) => void }

/** Pictures from the phone's camera, or from the computer's files. */
export function PicturePart({ pictures, onChange }: Props) {
  const styles = useStyles()
  const { visitReport } = useTexts()
  const { fileSize } = useFormat()
  const input = useRef<HTMLInputElement>(null)
  const [isBad, setIsBad] = useState(false)
  const take = async (files: File[]): Promise<void> => {
    const read = await Promise.all(files.map((file) => shrinkPicture(file).catch(() => null)))
    setIsBad(read.includes(null))
    onChange([...pictures, ...read.filter((bytes) => bytes !== null).map((bytes) => ({ id: v7(), bytes }))])
  }
  return (
    <>
      <div className={styles.list}>
        <input
          ref={input}
          type="file"
          accept="image/*"
          capture="environment"
          multiple
          hidden
          aria-label={visitReport.takePicture}
          onChange={({ target }) => {
            void take([...(target.files ?? [])])
            target.value = ''
          }}
        />
        <Button size="small" icon={<Camera16Regular />} onClick={() => input.current?.click()}>
          {visitReport.takePicture}
        </Button>
        {pictures.map(({ id, bytes }, i) => (
          <span key={id} className={styles.quiet}>
            {visitReport.picture(i + 1, fileSize(bytes.size))}
            <Button
              size="small"
              appearance="transparent"
              className={styles.remove}
              icon={<Dismiss16Regular />}
              aria-label={visitReport.removePicture(i + 1)}
              onClick={() => onChange(pictures.filter((each) => each.id !== id))}
            />
          </span>
        ))}
      </div>
      {pictures.length > 0 && <p className={styles.quiet}>{visitReport.picturesStay}</p>}
      {isBad && (
        <p className={styles.quiet} role="alert">
          {visitReport.badPicture}
        </p>
      )}
    </>
  )
}
