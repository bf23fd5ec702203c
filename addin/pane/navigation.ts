/** Where one can go from anywhere in the pane. */
export type PaneNavigation = { onSearch: () => void; onMyDay: () => void; onCustomer: (customerId: string) => void }
