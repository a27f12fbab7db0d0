import { businessDay, shiftDay } from './time'

export interface PacingRules {
  /** Cards a seller sends to Moments in one business day. */
  readonly momentsPerDay: number
  /** Times that one thing goes there in seven times 24 hours. */
  readonly momentsPerThingAWeek: number
}

export interface SentToMoments {
  readonly today: number
  /** Of the thing that is to be shared. */
  readonly ofThingThisWeek: number
}

export interface MomentsLeft {
  /** How many more today, any thing. */
  readonly leftToday: number
  /** Why this thing can't go to Moments now; null when it can. */
  readonly pausedBy: 'day' | 'thing' | null
}

/** Whether a seller may show a thing in Moments now. Friends who see one good thing a day do not mute it. */
export function paceMoments(sent: SentToMoments, rules: PacingRules): MomentsLeft {
  const leftToday = Math.max(rules.momentsPerDay - sent.today, 0)
  if (leftToday === 0) return { leftToday, pausedBy: 'day' }
  return { leftToday, pausedBy: sent.ofThingThisWeek >= rules.momentsPerThingAWeek ? 'thing' : null }
}

/** When the business day of an instant began (Asia/Shanghai). */
export function dayStart(at: Date): Date {
  return new Date(Date.parse(`${shiftDay(businessDay(at), -1)}T16:00:00Z`))
}
