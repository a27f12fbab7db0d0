import type { PrivacyAnswer } from '@/lib/privacy'

/** A browser asks by itself. */
export const hearPrivacy: (ask: (answer: (given: PrivacyAnswer) => void) => void) => void = () => undefined
