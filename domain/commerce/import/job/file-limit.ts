/** An export of a hundred thousand customers with all their orders has some hundred megabytes. */
export const MOST_FILE_BYTES = 1024 ** 3
