import { type DragEvent, useState } from 'react'
import english from '../../messages/en/upload.json'
import { useWords } from '../../messages/words.ts'
import styles from './upload.module.css'

interface DropZoneProps {
  readonly onFiles: (files: readonly File[]) => void
  readonly hint: string
  readonly isSingle?: boolean
}

/** A file picker on which files can be dropped as well. Any kind is taken: names lie, and the reader tells by the bytes. */
export function DropZone({ onFiles, hint, isSingle = false }: DropZoneProps) {
  const t = useWords('upload', english)
  const [isOver, setIsOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    onFiles([...event.dataTransfer.files])
  }
  return (
    <label
      className={`${styles.zone} ${isOver ? styles.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <input
        className="visually-hidden"
        type="file"
        multiple={!isSingle}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          target.value = ''
        }}
      />
      <span className={styles.invitation}>
        {t.rich(isSingle ? 'dropOne' : 'drop', { choose: (chunks) => <u>{chunks}</u> })}
      </span>
      <span className={styles.hint}>{hint}</span>
    </label>
  )
}
