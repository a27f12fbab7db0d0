import type { JobKind, JobRow } from '../database/jobs'
import { addSeconds } from '../domain/time'
import { type Context, WeChatUnavailable } from '../ports'
import { jobTable } from './table'

const batchSize = 20
const lockSeconds = 120
const longestDelaySeconds = 3600

/** Runs what is due now, each job at most once; any number of processes may do so side by side. Answers how many ran. */
export async function runDueJobs(context: Context): Promise<number> {
  let ran = 0
  for (;;) {
    const now = context.clock.now()
    const jobs = await context.transact((stores) => stores.jobs.claim(now, addSeconds(now, lockSeconds), batchSize))
    for (const job of jobs) await runJob(context, job)
    ran += jobs.length
    if (jobs.length < batchSize) return ran
  }
}

async function runJob(context: Context, job: JobRow): Promise<void> {
  try {
    const again = await jobTable[job.kind as JobKind](context, job.key)
    if (again) await context.read.jobs.retry(job, again, null)
    else await context.read.jobs.finish(job)
  } catch (error) {
    const delay = Math.min(5 * 2 ** Math.min(job.attempts, 12), longestDelaySeconds)
    const message = error instanceof Error ? error.message : String(error)
    const facts = { kind: job.kind, key: job.key, attempts: job.attempts, why: message }
    if (error instanceof WeChatUnavailable) context.log.info(facts, 'a job waits for WeChat')
    else context.log.error(facts, 'a job failed')
    await context.read.jobs.retry(job, addSeconds(context.clock.now(), delay), message)
  }
}

export interface Runner {
  /** Resolves when the round that is running has ended. */
  stop(): Promise<void>
}

/** Looks for due jobs again and again; one that fails to look tries again at the next round. */
export function startRunner(context: Context, everyMs: number): Runner {
  let round: Promise<unknown> = Promise.resolve()
  let isRunning = false
  const timer = setInterval(() => {
    if (isRunning) return
    isRunning = true
    round = runDueJobs(context)
      .catch((error: unknown) =>
        context.log.error({ why: error instanceof Error ? error.message : String(error) }, 'the job runner failed'),
      )
      .finally(() => {
        isRunning = false
      })
  }, everyMs)
  return {
    async stop() {
      clearInterval(timer)
      await round
    },
  }
}
