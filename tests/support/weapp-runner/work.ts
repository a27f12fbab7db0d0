interface Timer {
  readonly dueAt: number
  readonly everyMs: number | null
  readonly run: () => void
}

const settleLimitMs = 15_000
/** A timer below this is part of the work at hand; a longer one runs only when a test lets time pass. */
const shortTimerMs = 50

/** What a phone still has to do: requests and answers on their way, short timers, and long ones on a clock that a test moves. */
export class Work {
  private readonly pending = new Map<number, string>()
  private readonly timers = new Map<number, Timer>()
  private readonly short = new Map<number, ReturnType<typeof setTimeout>>()
  private nextId = 1
  private passedMs = 0
  private isClosed = false

  constructor(
    private readonly startTime: () => number,
    private readonly onError: (error: unknown) => void,
  ) {}

  now(): number {
    return this.startTime() + this.passedMs
  }

  /** Names something that is under way; the function returned ends it. */
  begin(label: string): () => void {
    const id = this.nextId++
    this.pending.set(id, label)
    return () => this.pending.delete(id)
  }

  /** Runs soon, in a task of its own, as WeChat's callbacks do. */
  later(label: string, run: () => void): void {
    const end = this.begin(label)
    setImmediate(() => {
      end()
      if (!this.isClosed) this.guard(run)
    })
  }

  setTimer(run: () => void, delayMs: number, isRepeated: boolean): number {
    const id = this.nextId++
    if (!isRepeated && delayMs < shortTimerMs) {
      const handle = setTimeout(() => {
        this.short.delete(id)
        this.guard(run)
      }, delayMs)
      this.short.set(id, handle)
      return id
    }
    const everyMs = isRepeated ? Math.max(delayMs, 1) : null
    this.timers.set(id, { dueAt: this.passedMs + delayMs, everyMs, run })
    return id
  }

  clearTimer(id: number): void {
    clearTimeout(this.short.get(id))
    this.short.delete(id)
    this.timers.delete(id)
  }

  /** Lets time pass for timers of 50 ms and more, each at its turn, settling after each. */
  async passTime(ms: number): Promise<void> {
    const end = this.passedMs + ms
    for (let next = this.findDue(end); next; next = this.findDue(end)) {
      const [id, timer] = next
      this.passedMs = Math.max(this.passedMs, timer.dueAt)
      if (timer.everyMs === null) this.timers.delete(id)
      else this.timers.set(id, { ...timer, dueAt: timer.dueAt + timer.everyMs })
      this.guard(timer.run)
      await this.settle()
    }
    this.passedMs = end
  }

  /** Waits until nothing is under way. Throws, naming what is, when that takes longer than 15 s. */
  async settle(): Promise<void> {
    const startedAt = Date.now()
    for (let quietTurns = 0; quietTurns < 3; ) {
      await new Promise((resolve) => setImmediate(resolve))
      const isBusy = this.pending.size > 0 || this.short.size > 0
      quietTurns = isBusy ? 0 : quietTurns + 1
      if (isBusy) await new Promise((resolve) => setTimeout(resolve, 1))
      if (Date.now() - startedAt > settleLimitMs) throw new Error(`still under way: ${[...this.pending.values()].join(', ') || 'timers'}`)
    }
  }

  close(): void {
    this.isClosed = true
    for (const handle of this.short.values()) clearTimeout(handle)
    this.short.clear()
    this.timers.clear()
    this.pending.clear()
  }

  guard(run: () => void): void {
    try {
      run()
    } catch (error) {
      this.onError(error)
    }
  }

  private findDue(end: number): readonly [number, Timer] | null {
    const due = [...this.timers].filter(([, timer]) => timer.dueAt <= end).sort(([, a], [, b]) => a.dueAt - b.dueAt)
    return due[0] ?? null
  }
}
