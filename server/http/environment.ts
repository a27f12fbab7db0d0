import type { Person } from '../../contract/api/types'

/** What a request carries along inside the server. */
export interface Environment {
  Variables: {
    requestId: string
    /** The pattern that matched, for the log: never the path itself, which may carry ids and tokens. */
    route: string
    person: Person | null
    /** The hash of the session that was sent. */
    session: string | null
  }
}
