/** Where one can go from anywhere in the pane. */
export type PaneNavigation = {
  onSearch: () => void
  onMyDay: () => void
  onCustomer: (customerId: string) => void
  /** To the report of a visit. */
  onReport: (visit: { customerId: string; visitId: string; startsAt: string | null }) => void
}
