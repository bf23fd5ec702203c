import { bytesOf } from '../store/file-content.ts'
import type { Attachment } from '../store/mailbox.ts'
import type { EntityType } from './entity-type.ts'
import { writeId } from './item-id.ts'

export const attachmentType: EntityType<Attachment> = {
  properties: ['id', 'lastModifiedDateTime', 'name', 'contentType', 'size', 'isInline', 'contentId', 'contentBytes'],
  hidden: [],
  expandable: [],
  pageSize: 100,
  render: (attachment, { oid }) => {
    const { key, name, contentType, size, isInline, contentId, lastModifiedDateTime } = attachment
    return {
      '@odata.type': '#microsoft.graph.fileAttachment',
      '@odata.mediaContentType': contentType,
      id: writeId({ oid, kind: 'attachment', key, moves: null }),
      ...{ lastModifiedDateTime, name, contentType, size, isInline, contentId },
      /** Megabytes that most readers do not select. */
      get contentBytes() {
        return bytesOf(attachment).toString('base64')
      },
    }
  },
}
