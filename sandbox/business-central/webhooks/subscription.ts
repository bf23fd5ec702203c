import type { TableName } from '../books/company-books.ts'

/** A wish to be told of changes in one table. */
export type Subscription = {
  id: string
  user: string
  notificationUrl: string
  /** As the subscriber wrote it. */
  resource: string
  companyId: string
  table: TableName
  clientState: string
  createdAt: string
  modifiedAt: string
  /** Milliseconds since 1970. */
  expiresAt: number
}
