/** The last day of what is agreed until further notice, as ERP systems write it. */
export const OPEN_END = '9999-12-31'
